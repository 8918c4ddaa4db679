/** What is so of an option (a button and a team in a scene) and of the person who took it: all that a judgement may ask. */
import { LEVELS, type Desk, type DeskAction } from "#app/language/handbook/desk.ts";
import {
  enforces,
  findAction,
  type Answer,
  type JudgingGround,
  type SceneFacts,
} from "./scene-facts.ts";

/** A button and whom it is addressed to; null when the shift ended first. */
export interface Option {
  readonly action: DeskAction;
  readonly to: string | null;
}

/** What somebody says who finds that no line of the matrix applies. */
export const NO_LINE = "none";

/** What the log says of the person at that moment. */
export interface Person {
  /** Facts of what was opened, filled in and told before. */
  readonly opened: ReadonlySet<string>;
  readonly cites: readonly string[];
  /** The line of the matrix that was named. */
  readonly line?: string | undefined;
}

/** Of whom nothing is known: what is said then holds for everybody. */
export const NOBODY: Person = { opened: new Set(), cites: [] };

/** The rungs from which a button concerns a whole account, and from which it takes one away. */
const ACCOUNT_WIDE = 6;
const TAKES_AWAY = 7;
/** The button that is a voice. */
const CALL = "call";

/** Says of each fact whether it is so. `option` is null when access ended before anything was decided. */
export function optionFacts(
  ground: JudgingGround,
  scene: SceneFacts,
  option: Option | null,
  person: Person,
): (fact: string) => boolean {
  const so = new Set([
    ...ofScene(scene),
    ...(option ? [...ofButton(ground.desk, scene, option), ...ofBoth(ground, scene, option)] : []),
    ...ofPerson(scene, option, person),
    ...(option === null && scene.answers.length > 0 ? ["undecided"] : []),
  ]);
  return (fact) => so.has(fact);
}

function when(fact: string, so: boolean): readonly string[] {
  return so ? [fact] : [];
}

function ofScene(scene: SceneFacts): readonly string[] {
  const { rule, triggers, flags, answers } = scene;
  return [
    ...when("to-decide", answers.length > 0),
    ...when("broken", rule !== null),
    ...when("lawful", scene.lawful),
    ...when("protected", scene.protected),
    ...when("no-account", scene.handle === null),
    ...when("trigger", triggers.length > 0),
    ...when("urgent", triggers[0]?.urgent ?? false),
    ...when("voice", answers[0]?.do === CALL),
    ...when("needs", scene.needs.length > 0),
    ...(rule?.rule ? [rule.rule] : []),
    ...triggers.map(({ id }) => id),
    ...flags,
  ];
}

/** Whether it takes a whole account away. */
export function takesAway({ rung }: DeskAction): boolean {
  return (rung ?? 0) >= TAKES_AWAY;
}

/** Whether it is within the trainee's level: on a protected account another level may be asked for. */
function isMine(desk: Desk, scene: SceneFacts, action: DeskAction): boolean {
  const needed = scene.protected && action.onProtected ? action.onProtected : action.level;
  return LEVELS.indexOf(needed) <= LEVELS.indexOf(desk.level);
}

function ofButton(desk: Desk, scene: SceneFacts, { action }: Option): readonly string[] {
  const rung = action.rung ?? 0;
  const passesOn = action.to.length > 0;
  return [
    action.id,
    ...when("closes", action.rung === 0),
    ...when("enforces", rung > 0),
    ...when("item", rung > 0 && rung < ACCOUNT_WIDE),
    ...when("account-wide", rung >= ACCOUNT_WIDE),
    ...when("takes-away", takesAway(action)),
    ...when("passes-on", passesOn),
    ...when("calls", action.id === CALL),
    ...when("asks-back", action.rung === null && !passesOn),
    ...when("mine", isMine(desk, scene, action)),
    ...when(
      "inert",
      scene.inert === "account"
        ? rung > 0
        : scene.inert === "item" && rung > 0 && rung < ACCOUNT_WIDE,
    ),
  ];
}

function ofBoth({ desk }: JudgingGround, scene: SceneFacts, { action, to }: Option) {
  const isAnswer = scene.answers.some((answer) => isOption(answer, { action, to }));
  const rungs = scene.answers.flatMap((answer) => {
    const expected = findAction(desk, answer.do);
    return enforces(expected) ? [expected?.rung ?? 0] : [];
  });
  const own = action.rung ?? 0;
  const [first, ...lower] = scene.triggers;
  const compared = own > 0 && !isAnswer && rungs.length > 0;
  return [
    ...when("answer", isAnswer),
    ...when("lower", compared && own < Math.min(...rungs)),
    ...when("higher", compared && own >= Math.min(...rungs)),
    ...(to === null
      ? []
      : [
          ...when(
            "route",
            to === first?.to || scene.answers.some((answer) => answer.to.includes(to)),
          ),
          ...when("via", first?.via.includes(to) ?? false),
          ...when(
            "lower-line",
            lower.some((line) => line.to === to || line.via.includes(to)),
          ),
        ]),
  ];
}

function ofPerson(
  scene: SceneFacts,
  option: Option | null,
  { opened, cites, line }: Person,
): readonly string[] {
  const { expected, triggers } = scene;
  return [
    ...when(
      "looked",
      lookedAt(scene, option).every((need) => opened.has(need)),
    ),
    ...when(
      "reasoned",
      expected.length === 0 ||
        expected.some((one) => cites.includes(one)) ||
        triggers.some(({ id }) => id === line),
    ),
    ...when("contradicted", contradictions(scene, option, cites, line).length > 0),
  ];
}

/** What has to be looked at before an option is taken: what the scene needs, and what the author's best of this option asks for. */
export function lookedAt({ needs, answers }: SceneFacts, option: Option | null): readonly string[] {
  const own = option && answers.find((answer) => isOption(answer, option));
  return own ? [...new Set([...needs, ...own.needs])] : needs;
}

/** Whether an answer is this option. */
export function isOption({ do: button, to }: Answer, option: Option): boolean {
  return (
    button === option.action.id &&
    (to.length === 0 || (option.to !== null && to.includes(option.to)))
  );
}

/**
 * Clauses that contradict a decision: a rule that is not broken, where one enforces or passes on (with closing it is
 * what was examined), and a trigger that does not apply, also as a line of the matrix (by its id) where another line does.
 * What is expected never contradicts.
 */
export function contradictions(
  { otherRules, otherTriggers, triggers }: SceneFacts,
  option: Option | null,
  cites: readonly string[],
  line?: string,
): readonly string[] {
  const decides = option !== null && (option.action.rung !== 0 || option.action.to.length > 0);
  const wrongLine =
    line !== undefined &&
    line !== NO_LINE &&
    triggers.length > 0 &&
    !triggers.some(({ id }) => id === line);
  return [
    ...cites.filter((id) => (decides && otherRules.has(id)) || otherTriggers.has(id)),
    ...(wrongLine ? [line] : []),
  ];
}
