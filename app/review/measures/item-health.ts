/**
 * Whether a question is at fault before a person is: each sign in words, with the figure that gave it. What Moodle's quiz statistics
 * warn of, said only where chance is no likely explanation.
 */
import { isRight } from "#app/attempts/results/result.ts";
import type { Figure } from "#app/review/figure/figure.ts";
import type { Experts } from "./experts.ts";
import type { ItemMeasures } from "./item-measures.ts";

/** How bad it is: mend the item before judging anybody by it, or look at it when there is time. */
export type Urgency = "fix" | "look";

/** A sign that something is wrong with an item. */
export interface Flag {
  readonly code:
    | "negative-discrimination"
    | "best-scorers-fail"
    | "sure-and-wrong"
    | "draws-the-best"
    | "too-hard"
    | "too-easy"
    | "experts-disagree"
    | "experts-against-key";
  readonly urgency: Urgency;
  /** "Best scorers do worse here than others." */
  readonly words: string;
  readonly figure: Figure;
  readonly format: "number" | "percent";
}

/** How many of several places must be mended, and how many only have signs that ask for a look. */
export function countFlagged(places: readonly { readonly flags: readonly Flag[] }[]): {
  readonly toFix: number;
  readonly toLook: number;
} {
  const flagged = places.filter(({ flags }) => flags.length > 0).length;
  const toFix = places.filter(({ flags }) => flags.some(({ urgency }) => urgency === "fix")).length;
  return { toFix, toLook: flagged - toFix };
}

/** Moodle calls an index below this very weak. */
const WEAK = 0.2;
/** Of fewer decisions a sign asks for a look and no more: a side path of a scenario is reached by few. */
const FEWEST_TO_FIX = 10;
/** Where Moodle calls an item extremely hard or extremely easy. */
const [HARDEST, EASIEST] = [0.05, 0.95];

/** The signs of one item, the worst first. `experts` is what blind calibrations say of it, where there were any. */
export function healthOf(
  item: ItemMeasures,
  choiceLabel: (choice: string) => string = (choice) => choice,
  experts: Experts | null = null,
): Flag[] {
  const { discrimination, best, sure, right } = item;
  const flags: (Flag | false)[] = [
    isNegative(discrimination) && {
      ...{ code: "negative-discrimination", urgency: "fix", format: "number" },
      words: "People who do well elsewhere do worse here than others",
      figure: discrimination,
    },
    isBelowHalf(best) && {
      ...{ code: "best-scorers-fail", urgency: "fix", format: "percent" },
      words: "Most of the best scorers get it wrong",
      figure: best,
    },
    isAboveHalf(sure) &&
      isBelowHalf(right) && {
        ...{ code: "sure-and-wrong", urgency: "fix", format: "percent" },
        words: "Most who are sure are wrong: the text may lead them there, or the key is wrong",
        figure: sure,
      },
    ...item.choices.map((choice): Flag | false => {
      const drawn = choice.withRest.value !== null && (choice.withRest.interval?.low ?? 0) > 0.1;
      return (
        drawn &&
        !isRight(choice.verdict) &&
        (choice.share.value ?? 0) >= 0.1 && {
          ...{ code: "draws-the-best", urgency: "fix", format: "number" },
          words: `The better people are, the more they choose “${choiceLabel(choice.choice)}”, which the key calls ${choice.verdict}`,
          figure: choice.withRest,
        }
      );
    }),
    (right.interval?.high ?? 1) <= HARDEST * 2 &&
      (right.value ?? 1) <= HARDEST && {
        ...{ code: "too-hard", urgency: "fix", format: "percent" },
        words: "Almost nobody gets it right",
        figure: right,
      },
    (right.interval?.low ?? 0) >= 1 - (1 - EASIEST) * 2 &&
      (right.value ?? 0) >= EASIEST && {
        ...{ code: "too-easy", urgency: "look", format: "percent" },
        words: "Almost everybody gets it right: it does not tell people apart",
        figure: right,
      },
  ];
  const signs = flags.filter((flag) => flag !== false);
  const few = item.n < FEWEST_TO_FIX;
  const told = experts === null ? [] : signsOf(experts);
  return [...told, ...(few ? signs.map((flag): Flag => ({ ...flag, urgency: "look" })) : signs)];
}

/** Those who know the rules say more than the number of decisions does. */
function signsOf({ flag, alike, best }: Experts): Flag[] {
  if (flag === null) return [];
  const shared = { urgency: "fix", format: "percent" } as const;
  return flag === "split"
    ? [
        {
          ...{ ...shared, code: "experts-disagree", figure: alike },
          words: "People who calibrated it do not agree with each other",
        },
      ]
    : [
        {
          ...{ ...shared, code: "experts-against-key", figure: best },
          words: "People who calibrated it agree with each other, and not with the key",
        },
      ];
}

/** Below 0, and so surely that even the upper end of its range is very weak. */
function isNegative({ value, interval }: Figure): boolean {
  return value !== null && value < 0 && (interval?.high ?? 0) < WEAK;
}

/** With its whole range. */
function isBelowHalf({ value, interval }: Figure): boolean {
  return value !== null && value < 0.5 && (interval?.high ?? 0) < 0.5;
}

function isAboveHalf({ value, interval }: Figure): boolean {
  return value !== null && value > 0.5 && (interval?.low ?? 1) > 0.5;
}
