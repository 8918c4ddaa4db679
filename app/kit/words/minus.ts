/** A figure with a proper minus sign. */
export function minus(n: number): string {
  return n < 0 ? `−${Math.abs(n)}` : String(n);
}
