/** What is so in a scene, whatever anybody does: the rule, the triggers, the account, and the answer that follows. */
import { isTrue, readCondition } from "#app/language/handbook/condition.ts";
import type { Desk, DeskAction } from "#app/language/handbook/desk.ts";
import type { ClauseHead, EscalationRoute, Rules } from "#app/language/handbook/handbook.ts";
import { factOf } from "./facts.ts";
import { worksheetFact, type Case, type Inert, type Scene } from "./scenario.ts";

/** The `rule` of a scene in which no rule is broken. */
export const NO_RULE = "none";

/** A way to take the right step; `to` is empty where it has no addressee, and any of it is right. */
export interface Answer {
  readonly do: string;
  readonly to: readonly string[];
  /** Facts of records and worksheets without which its author does not call it the best. */
  readonly needs: readonly string[];
}

/** Desk and handbook, as far as judging reads them. */
export interface JudgingGround {
  readonly desk: Desk;
  readonly rules: Rules;
}

/** What is so in one scene. */
export interface SceneFacts {
  /** The clause whose rule is broken; null where none is, or where nothing is said. */
  readonly rule: ClauseHead | null;
  /** Whether the author says that no rule is broken. */
  readonly lawful: boolean;
  /** The lines of the matrix that apply, in its order. */
  readonly triggers: readonly EscalationRoute[];
  readonly handle: string | null;
  readonly flags: readonly string[];
  readonly protected: boolean;
  readonly inert: Inert | null;
  /** Any of these is right; none where nothing is to be decided. */
  readonly answers: readonly Answer[];
  /** Facts that have to be set before the answer is taken. */
  readonly needs: readonly string[];
  /** The clauses that justify the answer. */
  readonly expected: readonly string[];
  /** Rules that are not broken here: who cites one while enforcing or passing on contradicts the answer. */
  readonly otherRules: ReadonlySet<string>;
  /** Clauses of lines of the matrix that do not apply, where another does: likewise, whatever is done. */
  readonly otherTriggers: ReadonlySet<string>;
}

/** A clause in running words. */
const IN_WORDS = /\b[A-Z]{2}-\d+\b/g;
/** What gives an L1 the right to enforce at all. */
const WITHIN_LEVEL = "AU-1";

/** Works them out. The author's own best choices come before what the handbook answers. */
export function sceneFacts(ground: JudgingGround, one: Case, scene: Scene): SceneFacts {
  const { desk, rules } = ground;
  const rule = rules.clauses.find(({ rule: id }) => id !== null && id === scene.rule) ?? null;
  const account = one.account;
  const flags = account?.flags ?? [];
  const isProtected = flags.some((flag) => desk.protectingFlags.includes(flag));
  const isSo = (fact: string): boolean =>
    (fact === "protected" && isProtected) ||
    (fact === "broken" && rule !== null) ||
    (fact === "lawful" && scene.rule === NO_RULE) ||
    scene.triggers.includes(fact) ||
    flags.includes(fact);
  const triggers = rules.routes.filter(
    ({ id, when }) => scene.triggers.includes(id) || applies(when, isSo),
  );
  const best = scene.choices.filter(({ verdict }) => verdict === "best");
  const looks = new Set([
    ...one.records.map(({ id }) => id),
    ...scene.worksheets.map(({ worksheet }) => worksheetFact(one.id, worksheet)),
  ]);
  const authored = best.map(({ do: button, to, when }) => ({
    ...{ do: button, to },
    needs: when.map((name) => factOf(one, name)).filter((fact) => looks.has(fact)),
  }));
  const answers =
    authored.length > 0 ? authored : answerOf(desk, scene.rule === NO_RULE, rule, triggers);
  const cited = [...best.flatMap(({ cites }) => cites), ...clausesIn(scene.why.text)];
  const expected = new Set([
    ...cited,
    ...(rule ? [rule.id] : []),
    ...triggers.slice(0, 1).flatMap(({ clauses }) => clauses),
    ...(answers.some((answer) => enforces(findAction(desk, answer.do))) ? [WITHIN_LEVEL] : []),
  ]);
  const applying = new Set(triggers.flatMap(({ clauses }) => clauses));
  const unexpected = (ids: readonly string[]) => new Set(ids.filter((id) => !expected.has(id)));
  const ruleIds = rules.clauses.flatMap(({ id, rule: broken }) => (broken === null ? [] : [id]));
  return {
    ...{ rule, lawful: scene.rule === NO_RULE, triggers, handle: account?.handle ?? null, flags },
    ...{ protected: isProtected, inert: scene.inert, answers, expected: [...expected] },
    needs: scene.needs.map((name) => factOf(one, name)),
    otherRules: unexpected(ruleIds),
    otherTriggers: unexpected(
      triggers.length === 0
        ? []
        : rules.routes
            .flatMap(({ clauses }) => clauses.slice(0, 1))
            .filter((id) => !applying.has(id) && !ruleIds.includes(id)),
    ),
  };
}

/** Whether a line of the matrix applies by itself; one that cannot be read is told where the handbook is checked. */
function applies(when: string | null, isSo: (fact: string) => boolean): boolean {
  const read = when === null ? null : readCondition(when);
  return read?.ok === true && isTrue(read.condition, isSo);
}

/** The first trigger in the order of the matrix; else closing where no rule is broken; else the rule's own step. */
function answerOf(
  desk: Desk,
  lawful: boolean,
  rule: ClauseHead | null,
  [first]: readonly EscalationRoute[],
): readonly Answer[] {
  if (first) return [{ do: first.do, to: [first.to], needs: [] }];
  if (lawful)
    return desk.actions
      .filter(({ rung }) => rung === 0)
      .map(({ id }) => ({ do: id, to: [], needs: [] }));
  return rule?.step ? [{ do: rule.step, to: [], needs: [] }] : [];
}

function clausesIn(text: string): readonly string[] {
  return [...text.matchAll(IN_WORDS)].map(([id]) => id);
}

/** Whether a button does something to an item or an account. */
export function enforces(action: DeskAction | null): boolean {
  return (action?.rung ?? 0) > 0;
}

/** The button of that id; null when the desk has none. */
export function findAction(desk: Desk, id: string): DeskAction | null {
  return desk.actions.find((action) => action.id === id) ?? null;
}
