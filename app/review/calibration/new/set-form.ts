/** Reads the form in which a manager makes a set; the same fields stand in the address while the filters change. */
import { VERDICTS, type Verdict } from "#app/language/handbook/judgement.ts";
import { chosen, ticks, typed, type Fields, type SentForm } from "#app/kit/form/form.ts";
import { LONGEST_ADDRESSES, LONGEST_TITLE, MOST_PICKED } from "#app/kit/form/limits.ts";
import {
  FEWEST_ITEMS,
  FEWEST_PEOPLE,
  MOST_ITEMS,
  MOST_PEOPLE,
} from "#app/review/calibration/calibration.ts";

/** An attempt and the entry of its log at which it was decided. */
export interface Pick {
  readonly attemptId: string;
  readonly seq: number;
}

/** Everything that stands in the form. */
export interface SetValues {
  readonly title: string;
  /** "attempt:entry". */
  readonly picks: readonly string[];
  /** Ids of people of the cohort. */
  readonly people: readonly string[];
  /** E-mail addresses of others, as they were typed. */
  readonly others: string;
  readonly slug: string;
  /** "case.scene" of the scenario. */
  readonly place: string;
  readonly verdict: Verdict | "";
  readonly sort: "differ" | "order";
  /** The manager decides too and wants to see neither answers nor verdicts. */
  readonly hide: boolean;
  readonly page: number;
}

/** The fields of a set, in a form or an address. */
export const SET_FIELDS = {
  ...{
    title: typed(LONGEST_TITLE, "the name"),
    pick: ticks(MOST_PICKED),
    person: ticks(MOST_PICKED),
  },
  ...{ others: typed(LONGEST_ADDRESSES, "the list"), slug: chosen(), place: chosen() },
  ...{ verdict: chosen(), sort: chosen(), hide: chosen(), page: chosen() },
} satisfies Fields;

/** Reads the fields of an address or a form. */
export function readSetValues({ values, lists }: SentForm): SetValues {
  const text = (name: keyof typeof SET_FIELDS) => (values[name] ?? "").trim();
  const all = (name: keyof typeof SET_FIELDS) => [...new Set(lists[name])];
  return {
    ...{ title: text("title"), picks: all("pick"), people: all("person") },
    ...{ others: text("others"), slug: text("slug"), place: text("place") },
    verdict: VERDICTS.find((one) => one === text("verdict")) ?? "",
    sort: text("sort") === "order" ? "order" : "differ",
    hide: text("hide") === "yes",
    page: /^\d{1,4}$/.test(text("page")) ? Number(text("page")) : 1,
  };
}

/** Reads "attempt:entry"; null for anything else. */
export function readPick(value: string): Pick | null {
  const [, attemptId, seq] = /^([\w-]{1,64}):(\d{1,6})$/.exec(value) ?? [];
  return attemptId && seq ? { attemptId, seq: Number(seq) } : null;
}

/** E-mail addresses in a text: between spaces, commas, semicolons or lines, in small. */
export function readAddresses(text: string): string[] {
  const found = text
    .toLowerCase()
    .split(/[\s,;<>]+/)
    .filter((word) => word.includes("@"));
  return [...new Set(found)];
}

/** What is wrong with the form before anything is looked up, by field. */
export function problemsOf(values: SetValues): Record<string, string> {
  const errors: Record<string, string> = {};
  const { length } = values.picks;
  const people = values.people.length + readAddresses(values.others).length;
  if (values.title === "") errors["title"] = "Give the set a name.";
  if (length < FEWEST_ITEMS || length > MOST_ITEMS)
    errors["picks"] =
      `Pick ${FEWEST_ITEMS} to ${MOST_ITEMS} decisions; ${length === 0 ? "none is" : `${length} are`} picked.`;
  if (people < FEWEST_PEOPLE)
    errors["people"] = "Name at least two people: agreement needs two answers.";
  else if (people > MOST_PEOPLE) errors["people"] = `Name at most ${MOST_PEOPLE} people.`;
  return errors;
}

/** A picked decision as its case has it. */
export interface Picked extends Pick {
  readonly caseId: string;
  readonly sceneId: string;
}

/** The first two picks of which one would show what was done at the other: two moments of one case of one attempt. */
export function findTelling(picked: readonly Picked[]): readonly [Picked, Picked] | null {
  const seen = new Map<string, Picked>();
  for (const one of picked) {
    const key = `${one.attemptId} ${one.caseId}`;
    const earlier = seen.get(key);
    if (earlier) return [earlier, one];
    seen.set(key, one);
  }
  return null;
}
