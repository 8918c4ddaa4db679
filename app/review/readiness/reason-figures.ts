/** How figures are said in the reasons of readiness: never so that they contradict their verdict. */

/** "60 %". */
export function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

/** One decimal where a share below what is asked would look as if it reached it: the words may not contradict their verdict. */
export function shareWords(share: number, asked: number): string {
  if (share >= asked || Math.round(share * 100) < Math.round(asked * 100)) return percent(share);
  const tenths = Math.round(share * 1000);
  return `${(tenths < Math.round(asked * 1000) ? tenths : Math.floor(share * 1000)) / 10} %`;
}

/** "1 decision", "3 decisions". */
export function times(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? "" : "s"}`;
}
