/** One sentence about everything that changed, the figures first. */
import type { Change, MeaningFigures } from "./meaning-change.ts";
import { SEVERITIES } from "./meaning-change.ts";

/** "2 paths gained, 1 lost; best score 31 → 29; 3 changes of behaviour, 1 of words." */
export function summarise(changes: readonly Change[], { paths, best }: MeaningFigures): string {
  if (changes.length === 0) return "Nothing changed.";
  const counts = SEVERITIES.flatMap((severity) => {
    const number = changes.filter((one) => one.severity === severity).length;
    return number > 0 ? [{ severity, number }] : [];
  });
  const worded = counts.map(
    ({ severity, number }, index) =>
      `${number}${index > 0 ? "" : number === 1 ? " change" : " changes"} of ${severity}`,
  );
  if (counts.every(({ severity }) => severity === "words"))
    return `No behavioural change: ${worded.join(", ")}.`;
  const parts = [
    pathWords(paths),
    best.before === best.after ? "" : `best score ${best.before} → ${best.after}`,
    worded.join(", "),
  ];
  const sentence = parts.filter((part) => part !== "").join("; ");
  return `${sentence}.`;
}

function pathWords({ gained, lost, uncounted }: MeaningFigures["paths"]): string {
  const noun = (number: number) => (number === 1 ? "path" : "paths");
  const counted = [
    ...(gained > 0 ? [`${gained} ${noun(gained)} gained`] : []),
    ...(lost > 0 ? [`${lost}${gained > 0 ? "" : ` ${noun(lost)}`} lost`] : []),
  ];
  // A case in which everything leads everywhere has more ways than anybody could use.
  const open = uncounted.map((one) => `too many paths to count in \`${one}\``);
  return [counted.join(", "), ...open].filter((part) => part !== "").join("; ");
}
