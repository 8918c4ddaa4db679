/** What an entropy says to somebody who does not think in bits. */
export function spreadWords(bits: number): string {
  if (bits === 0) return "Everybody did the same.";
  return `As spread out as ${(2 ** bits).toFixed(1)} different answers, each given equally often.`;
}
