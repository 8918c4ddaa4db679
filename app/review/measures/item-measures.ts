/** Everything measured of one place: how hard it is, what was chosen, what was looked at, how sure people were. */
import { VERDICTS, type Verdict, type ErrorType } from "#app/language/handbook/judgement.ts";
import { isRight } from "#app/attempts/results/result.ts";
import type { Certainty } from "#app/language/scenario/event.ts";
import { POINTS } from "#app/language/scenario/points.ts";
import { FEWEST, type Figure } from "#app/review/figure/figure.ts";
import { certaintyMarks, type CertaintyCount } from "#app/review/statistics/certainty-marks.ts";
import { effectiveWeights } from "#app/review/statistics/effective-weight.ts";
import { itemStatistics, type ItemStatistics } from "#app/review/statistics/item-statistics.ts";
import { pointBiserials } from "#app/review/statistics/point-biserial.ts";
import { quantileOfBins } from "#app/review/statistics/quantile.ts";
import { correlationInterval } from "./correlation-interval.ts";
import { figuresOf, type FigureMaker } from "./figures.ts";
import { countBy, type Cell, type Place } from "./place.ts";

/** One choice of a place. */
export interface ChoiceMeasures {
  readonly choice: string;
  /** In force for most; `changed` are the decisions with another. */
  readonly verdict: Verdict;
  readonly changed: number;
  readonly n: number;
  readonly share: Figure;
  readonly withRest: Figure;
}

/** Something that some decisions have: a record opened, a clause cited, an error. */
export interface Having {
  readonly id: string;
  readonly n: number;
  readonly share: Figure;
}

/** A place, measured. */
export interface ItemMeasures {
  readonly caseId: string;
  readonly sceneId: string;
  readonly n: number;
  readonly verdicts: Readonly<Record<Verdict, number>>;
  readonly right: Figure;
  readonly facility: Figure;
  readonly discrimination: Figure;
  readonly efficiency: Figure;
  readonly weight: Figure;
  /** Share right among the best scorers: those with at least `bestFrom` points elsewhere. */
  readonly best: Figure;
  readonly bestFrom: number;
  readonly same: Figure;
  readonly choices: readonly ChoiceMeasures[];
  readonly minutes: Figure;
  /** Between which the middle half of the minutes lies; null where the median is not shown. */
  readonly quartiles: readonly [number, number] | null;
  readonly records: readonly Having[];
  readonly clauses: readonly Having[];
  readonly errors: readonly (Having & { readonly id: ErrorType })[];
  readonly marks: Figure;
  /** Share wrong of the sure ones. */
  readonly sure: Figure;
}

/** The places of a sample in their order. Weights need all of them at once. `maxMark` is what the best decision of a place earns. */
export function measureItems(
  places: readonly Place[],
  rule: string,
  maxMark: (place: Place) => number,
): ItemMeasures[] {
  const statistics = places.map((place) => itemStatistics(marked(place.cells), maxMark(place)));
  const weights = effectiveWeights(statistics.map((one) => one.covarianceWithTotal));
  const figures = figuresOf("decisions", rule);
  return places.map((place, index) => {
    const found = statistics[index] ?? itemStatistics([], 0);
    return measureItem(place, found, weights[index] ?? null, figures);
  });
}

/** What the best verdict there is earns; where nothing is known of a scene, what was earned at most. */
export function bestMark(verdicts: readonly Verdict[], cells: readonly Cell[]): number {
  const marks = verdicts.map((verdict) => POINTS[verdict]);
  return marks.length > 0 ? Math.max(...marks) : Math.max(0, ...cells.map(({ points }) => points));
}

function measureItem(
  place: Place,
  statistics: ItemStatistics,
  weight: number | null,
  figures: FigureMaker,
): ItemMeasures {
  const { caseId, sceneId, n, cells, details } = place;
  const right = countRight(cells);
  const r = statistics.discrimination === null ? null : statistics.discrimination / 100;
  const having = (kind: "record" | "clause" | "error"): Having[] =>
    countBy(details, kind).map(({ value, n: part }) => {
      return { id: value, n: part, share: figures.share(kind, part, n) };
    });
  const minutes = countBy(details, "minutes").map(({ value, n: part }) => {
    return { value: Number(value), n: part };
  });
  const median = figures("minutes", quantileOfBins(minutes, 0.5), n);
  const quartiles = [quantileOfBins(minutes, 0.25), quantileOfBins(minutes, 0.75)] as const;
  const [low, high] = quartiles;
  const certainty = certaintyCounts(place);
  const said = certaintyMarks(certainty);
  return {
    ...{ caseId, sceneId, n, verdicts: countVerdicts(cells) },
    right: figures.share("right", right, n),
    facility: figures("facility", statistics.facility, n),
    discrimination: figures("discrimination", r, n, correlationInterval(r, n)),
    efficiency: figures("efficiency", hundredth(statistics.efficiency), n),
    weight: figures("weight", hundredth(weight), n),
    ...bestScorers(cells, figures),
    same: figures("same", sameChoice(cells, n), n),
    choices: choicesOf(cells, n, figures),
    minutes: median,
    quartiles: median.value === null || low === null || high === null ? null : [low, high],
    ...{ records: having("record"), clauses: having("clause") },
    errors: having("error") as (Having & { id: ErrorType })[],
    marks: figures("marks", said.average, said.n),
    sure: sureButWrong(certainty, figures),
  };
}

/** The certainties of a place's decisions. */
export function certaintyCounts({ details }: Pick<Place, "details">): CertaintyCount[] {
  return details
    .filter(({ kind }) => kind === "certainty")
    .map(({ value, right, n }) => ({ certainty: Number(value) as Certainty, right, n }));
}

/** Cells as the statistics want them. */
export function marked(cells: readonly Cell[]) {
  return cells.map(({ points, rest, n }) => ({ mark: points, rest, n }));
}

function choicesOf(cells: readonly Cell[], n: number, figures: FigureMaker): ChoiceMeasures[] {
  const options = cells.map(({ choice, points, rest, n: part }) => {
    return { option: choice, mark: points, rest, n: part };
  });
  return pointBiserials(options)
    .map(({ option, n: chosen, withRest }) => {
      const verdicts = countVerdicts(cells.filter(({ choice }) => choice === option));
      const verdict = VERDICTS.reduce((a, b) => (verdicts[b] > verdicts[a] ? b : a));
      // Withheld too where so few chose it: the correlation is theirs.
      const rest = figures("withRest", withRest, n, correlationInterval(withRest, n));
      const few = Math.min(chosen, n - chosen) < FEWEST;
      return {
        ...{ choice: option, verdict, changed: chosen - verdicts[verdict], n: chosen },
        share: figures.share("share", chosen, n),
        withRest: few ? figures("withRest", withRest, Math.min(chosen, n - chosen)) : rest,
      };
    })
    .sort((a, b) => POINTS[b.verdict] - POINTS[a.verdict] || b.n - a.n);
}

/** Kelley (1939), Journal of Educational Psychology 30, 17–24: 27 % at each end compare best. Ties at the cut are all taken. */
function bestScorers(
  cells: readonly Cell[],
  figures: FigureMaker,
): Pick<ItemMeasures, "best" | "bestFrom"> {
  const rests = cells.map(({ rest, n }) => ({ value: rest, n }));
  // Rounded up: points are whole, and the cut of two neighbours is between them.
  const bestFrom = Math.ceil(quantileOfBins(rests, 0.73) ?? 0);
  const top = cells.filter(({ rest }) => rest >= bestFrom);
  const n = top.reduce((sum, cell) => sum + cell.n, 0);
  return { best: figures.share("best", countRight(top), n), bestFrom };
}

/** Σ nⱼ(nⱼ − 1) / n(n − 1) over choices j. */
function sameChoice(cells: readonly Cell[], n: number): number | null {
  const counts = new Map<string, number>();
  for (const { choice, n: part } of cells) counts.set(choice, (counts.get(choice) ?? 0) + part);
  const pairs = [...counts.values()].reduce((sum, part) => sum + part * (part - 1), 0);
  return n > 1 ? pairs / (n * (n - 1)) : null;
}

function sureButWrong(counts: readonly CertaintyCount[], figures: FigureMaker): Figure {
  const sure = counts.filter(({ certainty }) => certainty === 3);
  const sum = (rows: readonly CertaintyCount[]) => rows.reduce((all, { n }) => all + n, 0);
  return figures.share("sure", sum(sure.filter(({ right }) => !right)), sum(sure));
}

function countVerdicts(cells: readonly Cell[]): Record<Verdict, number> {
  const counts = { best: 0, acceptable: 0, weak: 0, harmful: 0, critical: 0 };
  for (const { verdict, n } of cells) counts[verdict] += n;
  return counts;
}

function countRight(cells: readonly Cell[]): number {
  return cells.reduce((sum, { verdict, n }) => sum + (isRight(verdict) ? n : 0), 0);
}

function hundredth(value: number | null): number | null {
  return value === null ? null : value / 100;
}
