/** Which page of a list an address asks for. */

/** From 1; whatever makes no sense is the first. */
export function pageIn(url: string): number {
  const asked = new URL(url).searchParams.get("page") ?? "";
  return /^[1-9]\d{0,6}$/.test(asked) ? Number(asked) : 1;
}
