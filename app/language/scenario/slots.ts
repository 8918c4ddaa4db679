/** What fills the slots of an explanation: each has one grammatical place, and none says what somebody saw, thought or meant. */
import type { DeskAction, Team } from "#app/language/handbook/desk.ts";
import type { Compiled } from "./compiled.ts";
import { contradictions, isOption, lookedAt, type Option, type Person } from "./option-facts.ts";
import { worksheetFact, type Case, type Scene } from "./scenario.ts";
import { findAction, type Answer, type JudgingGround, type SceneFacts } from "./scene-facts.ts";

/** How a scene's things are called in a sentence, and what has to be looked at in it: fact, title and minutes. */
export interface SceneWords {
  readonly item: string;
  readonly report: string;
  readonly looks: readonly {
    readonly fact: string;
    readonly title: string;
    readonly minutes: number;
  }[];
}

/** Words by the name of the slot. */
export type Slots = Readonly<Record<string, string>>;

/** Fills them; a capital letter inside the brackets begins a sentence. An unknown slot stays as it is. */
export function fillSlots(text: string, slots: Slots): string {
  return text.replace(/\[([A-Za-z]+)\]/g, (whole, name: string) => {
    const words = Object.hasOwn(slots, name.toLowerCase()) ? slots[name.toLowerCase()] : undefined;
    if (words === undefined) return whole;
    return /^[A-Z]/.test(name) ? words.charAt(0).toUpperCase() + words.slice(1) : words;
  });
}

/** The words of every slot for one option. */
export function slotsOf(
  ground: JudgingGround,
  scene: SceneFacts,
  option: Option | null,
  person: Person,
  words: SceneWords,
): Slots {
  const { desk, rules } = ground;
  const clauseOf = (id: string) => rules.clauses.find((clause) => clause.id === id);
  const things: Slots = {
    item: words.item,
    report: words.report,
    handle: scene.handle === null ? "the account" : `@${scene.handle}`,
  };
  const teamOf = (id: string | null) => desk.teams.find((team) => team.id === id);
  const [trigger] = scene.triggers;
  const needed = words.looks.filter(({ fact }) => lookedAt(scene, option).includes(fact));
  const titled = (id: string) => {
    const line = rules.routes.find((route) => route.id === id);
    return line
      ? `“${line.trigger}”`
      : `${id} (${clauseOf(id)?.name || clauseOf(id)?.title || id})`;
  };
  const team = teamOf(option?.to ?? null);
  return {
    ...things,
    did: option ? phrase(option.action.done, things, team) : "",
    leaves: option?.action.leaves ?? "",
    takes: option?.action.takes ?? "",
    button: option?.action.label ?? "",
    whose: option ? whose(scene, option.action) : "",
    answer: step(ground, answerTold(scene, option), things),
    team: team?.name ?? "",
    who: team?.who ?? "",
    route: teamOf(trigger?.to ?? scene.answers[0]?.to[0] ?? null)?.name ?? "",
    trigger: trigger ? withClause(trigger.what, trigger.clauses[0]) : "",
    rule: scene.rule ? withClause(scene.rule.name ?? "", scene.rule.id) : "",
    missed: both(needed.filter(({ fact }) => !person.opened.has(fact)).map(lookWords)),
    seen: both(needed.map(lookWords)),
    reasons: both(scene.expected.map(titled)),
    contradicted: both(contradictions(scene, option, person.cites, person.line).map(titled)),
  };
}

function phrase(text: string, things: Slots, team: Team | undefined): string {
  return fillSlots(text, { ...things, team: team?.name ?? "" });
}

/** Of several right ways the one that was taken is named, else the one to the same team, else the first. */
function answerTold(
  { answers }: SceneFacts,
  option: Option | null,
): Pick<Answer, "do" | "to"> | undefined {
  const to = option?.to ?? null;
  const taken = option && answers.find((answer) => isOption(answer, option));
  const near = taken ?? answers.find((answer) => to !== null && answer.to.includes(to));
  return near ? { do: near.do, to: to === null ? [] : [to] } : answers[0];
}

function step(
  { desk }: JudgingGround,
  answer: Pick<Answer, "do" | "to"> | undefined,
  things: Slots,
): string {
  const action = answer && findAction(desk, answer.do);
  const team = desk.teams.find(({ id }) => id === answer?.to[0]);
  return action ? phrase(action.step, things, team) : "";
}

function whose(scene: SceneFacts, { level, onProtected, approvers }: DeskAction): string {
  const needed = (scene.protected && onProtected) || level;
  return approvers > 1 ? `${needed}, with a second approver,` : needed;
}

function withClause(words: string, clause: string | undefined): string {
  return clause ? `${words} (${clause})` : words;
}

function lookWords({ title, minutes }: SceneWords["looks"][number]): string {
  return `“${title}” (${minutes} ${minutes === 1 ? "minute" : "minutes"})`;
}

function both(words: readonly string[]): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} and ${last}`;
}

/** How a scene's things are called, and what there is to look at. */
export function sceneWords(
  { worksheets }: Pick<Compiled, "worksheets">,
  one: Case,
  { item, report, worksheets: uses }: Scene,
): SceneWords {
  return {
    ...{ item, report },
    looks: [
      ...one.records.map(({ id, title, minutes }) => ({ fact: id, title, minutes })),
      ...uses.map(({ worksheet, minutes }) => ({
        ...{ fact: worksheetFact(one.id, worksheet), minutes },
        title: worksheets[worksheet]?.title ?? worksheet,
      })),
    ],
  };
}
