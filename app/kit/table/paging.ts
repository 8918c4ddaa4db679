/** Which page of a list an address asks for, and what it holds. */

/** One page of a list. */
export interface Paged<Row> {
  readonly rows: readonly Row[];
  readonly page: number;
  readonly pages: number;
}

/** From 1; whatever makes no sense is the first. */
export function pageIn(url: string, name = "page"): number {
  const asked = new URL(url).searchParams.get(name) ?? "";
  return /^[1-9]\d{0,6}$/.test(asked) ? Number(asked) : 1;
}

/** The page of `n` with `size` on each, and where it begins; one beyond the last is the last. */
export function pageOf(
  n: number,
  size: number,
  asked: number,
): { readonly page: number; readonly pages: number; readonly from: number } {
  const pages = Math.max(1, Math.ceil(n / size));
  const page = Math.min(Math.max(1, asked), pages);
  return { page, pages, from: (page - 1) * size };
}
