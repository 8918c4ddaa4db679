/**
 * What somebody does in a play, drawn from the words of a text alone: reader, machine and judge have no part in it, so
 * that they can change and the same things are still done.
 */
import { chanceOf, type Chance } from "#app/language/scenario/analysis/chance.ts";
import type { Certainty, PlayEvent } from "#app/language/scenario/event.ts";

/** Buttons (with the teams they go to) and the answers of worksheets, as they were when the oracle was made. */
const DESKS = {
  scenarios: {
    buttons:
      "close label screen limit remove lock suspend deactivate escalate:l2,l3,emergency,legal,access-control,comms call:l2,l3,emergency,access-control hand-over:l2 return",
    answers:
      "rule-broken:yes,not-shown,no never-list:yes,no,unsure speaker:institution,office-holder,private least:leave,label,screen,limit,remove pattern:one,few,yes",
  },
  fixtures: {
    buttons: "close lock deactivate escalate:l2,l3 hand-over:l2",
    answers: "rule-broken:yes,not-shown,no speaker:office-holder,private",
  },
} as const;
/** Whose buttons they are: those of the project's own scenarios, or of the golden files. */
export type DeskName = keyof typeof DESKS;

interface Way {
  readonly do: string;
  readonly to: readonly string[];
  readonly cites: readonly string[];
  readonly asks: readonly string[];
}

interface CastCase {
  readonly id: string;
  readonly records: string[];
  readonly sheets: string[];
  readonly ways: Way[];
}

/** Everything that can be named in a play of a text. */
export interface Cast {
  readonly desk: DeskName;
  readonly cases: readonly CastCase[];
}

/** Reads the names from the opening tags of a text that compiles. */
export function castOf(text: string, desk: DeskName): Cast {
  const cases: CastCase[] = [];
  for (const [, name, tag = ""] of text.matchAll(/<(Case|Record|UseWorksheet|Action)\b([^>]*)>/g)) {
    const said = new Map(
      [...tag.matchAll(/ ([a-z]+)="([^"]*)"/g)].map(([, key, value]) => [key, value]),
    );
    const [id = "", list] = [said.get("id"), (key: string) => said.get(key)?.split(" ") ?? []];
    if (name === "Case") cases.push({ id, records: [], sheets: [], ways: [] });
    const one = cases.at(-1);
    if (name === "Record") one?.records.push(id);
    if (name === "UseWorksheet") one?.sheets.push(id);
    if (name === "Action")
      one?.ways.push({
        do: said.get("do") ?? "",
        to: list("to"),
        cites: list("cites"),
        asks: list("asks"),
      });
  }
  return { desk, cases };
}

/** The n-th thing that is tried in a play: the numbers alone decide it. */
export function drawEvent({ desk, cases }: Cast, play: number, n: number): PlayEvent {
  const chance = chanceOf(play * 1_009 + n);
  // Every other play is a diligent one, which looks before it decides.
  const looks = play % 2 === 0 ? 9 : 4;
  // The first cases come first: what has not arrived is refused.
  const one = pick(chance, cases.slice(0, 2 + Math.floor(n / 4)));
  const kind = chance(20);
  if (!one || kind < 3) return drawWait(chance);
  if (kind < 3 + looks) {
    const sheet = chance(4) === 0 ? one.sheets[0] : undefined;
    if (sheet !== undefined) return drawSheet(chance, desk, one.id, sheet);
    const record = pick(chance, one.records);
    if (record !== undefined) return { type: "open", case: one.id, record };
  }
  return drawAct(chance, desk, one);
}

function drawWait(chance: Chance): PlayEvent {
  const kind = chance(10);
  if (kind === 0) return { type: "pause" };
  if (kind === 1) return { type: "resume" };
  if (kind === 2) return { type: "clock", minutes: chance(4) };
  return { type: "wait", minutes: pick(chance, [null, null, 1, 2, 7]) ?? null };
}

function drawSheet(chance: Chance, desk: DeskName, id: string, worksheet: string): PlayEvent {
  const answers = listed(DESKS[desk].answers)
    .filter(() => chance(30) > 0)
    .map(([question, options]) => [question, pick(chance, options) ?? ""] as const);
  return { type: "worksheet", case: id, worksheet, answers: Object.fromEntries(answers) };
}

/** Mostly what the author wrote of, with a sheet that is filled in well, badly or not at all. */
function drawAct(chance: Chance, desk: DeskName, one: CastCase): PlayEvent {
  const buttons = listed(DESKS[desk].buttons).map(([name, to]): Way => ({
    do: name,
    to,
    cites: [],
    asks: [],
  }));
  const any = pick(chance, buttons);
  const way = (chance(4) > 0 ? pick(chance, one.ways) : any) ?? any;
  if (!way) return { type: "wait", minutes: null };
  const teams =
    way.to.length > 0 ? way.to : (buttons.find((button) => button.do === way.do)?.to ?? []);
  const care = chance(3);
  const kept = (items: readonly string[]) => items.filter(() => care === 0 || chance(2) === 0);
  const other = chance(4) === 0 ? (pick(chance, one.ways)?.cites ?? []) : [];
  const things = care === 0 ? way.asks : [...one.records, ...one.sheets];
  return {
    type: "act",
    case: one.id,
    do: way.do,
    to: pick(chance, teams) ?? null,
    cites: [...new Set([...kept(way.cites), ...other])],
    certainty: pick(chance, [null, 1, 2, 3] satisfies (Certainty | null)[]) ?? null,
    note: care === 0 || chance(2) === 0 ? "A note." : "",
    attaches: kept(things.filter((thing) => thing !== "note")),
  };
}

function listed(words: string): readonly (readonly [string, readonly string[]])[] {
  return words.split(" ").map((word) => {
    const [name = "", of] = word.split(":");
    return [name, of?.split(",") ?? []];
  });
}

function pick<Item>(chance: Chance, items: readonly Item[]): Item | undefined {
  return items[chance(items.length)];
}
