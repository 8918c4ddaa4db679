/** For tests: attempts at a made test, from which places are counted as the tallies count them. */
import type { Verdict } from "#app/language/handbook/judgement.ts";
import { chanceOf } from "#app/language/scenario/analysis/chance.ts";
import { POINTS } from "#app/language/scenario/points.ts";
import type { Cell, Counts, Detail } from "./place.ts";

/** One attempt: its verdict at each place, null where it never came. */
export type Answers = readonly (Verdict | null)[];

/** Counts of attempts; the choice is called like its verdict, the percentage is the share right. `certain` says how sure people were. */
export function makeCounts(
  attempts: readonly Answers[],
  certain: (verdict: Verdict, place: number) => 1 | 2 | 3 = () => 2,
): Counts {
  const width = attempts[0]?.length ?? 0;
  const points = (verdict: Verdict | null | undefined) => (verdict ? POINTS[verdict] : 0);
  const totals = attempts.map((one) => one.reduce((sum, verdict) => sum + points(verdict), 0));
  const places = Array.from({ length: width }, (_, place) => {
    const sceneId = `s${place}`;
    const at = { caseId: "c", sceneId };
    const cells = attempts.flatMap((one, index): Cell[] => {
      const verdict = one[place];
      if (!verdict) return [];
      const rest = (totals[index] ?? 0) - points(verdict);
      return [{ choice: verdict, verdict, points: points(verdict), rest, n: 1 }];
    });
    const details = cells.flatMap(({ verdict }, index): Detail[] => {
      const right = verdict === "best" || verdict === "acceptable";
      const [need, did] = ["enforce", right ? "enforce" : "leave"];
      return [
        { ...at, kind: "certainty", value: String(certain(verdict, place)), right, n: 1 },
        { ...at, kind: "minutes", value: String(index % 4), right, n: 1 },
        { ...at, kind: "response", value: `${need} ${did}`, right, n: 1 },
        ...(right ? [] : [{ ...at, kind: "error", value: "process", right, n: 1 } as const]),
      ];
    });
    return { ...at, n: cells.length, cells, details };
  });
  const whole = totals.flatMap((total): Detail[] => {
    const right = total > 0;
    const at = { caseId: "", sceneId: "", right, n: 1 };
    const percent = Math.max(0, Math.round((total / (width * POINTS.best)) * 100));
    return [
      { ...at, kind: "total", value: String(total) },
      { ...at, kind: "percent", value: String(percent) },
    ];
  });
  return { places, whole };
}

/** People of different strength at places that are equally hard; at those in `bad` the strong do worse than the weak. */
export function simulate(
  people: number,
  places: number,
  bad: readonly number[],
  seed: number,
): Answers[] {
  const chance = chanceOf(seed);
  return Array.from({ length: people }, (_, person) => {
    const strength = 30 + Math.round((60 * person) / people);
    return Array.from({ length: places }, (__, place): Verdict => {
      const likely = bad.includes(place) ? 110 - strength : strength;
      return chance(100) < likely ? "best" : "weak";
    });
  });
}
