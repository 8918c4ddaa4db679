/** A share that is asked as per cent: "62.5", "60". */
export function percentOf(share: number): string {
  return String(Math.round(share * 1000) / 10);
}
