/** "1,000": figures of the report, the same on the server and in every browser. */
export function grouped(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+$)/g, ",");
}
