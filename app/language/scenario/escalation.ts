/**
 * What is said with a report that is passed on, beside whom it goes to: the line of the matrix, how soon, and what is asked
 * for. Naming the line is citing it; how soon and what is asked for are parts of the packet. What harm there is and what the
 * public loses is free text, for whoever reads it, and is not scored.
 */
import type { DeskAction } from "#app/language/handbook/desk.ts";
import type { ActEvent, Urgency } from "./event.ts";
import { expectedClauses, expectedPacket, readScene, type Judgement } from "./judged.ts";
import { findAction, type SceneFacts } from "./scene-facts.ts";
import type { Compiled } from "./compiled.ts";
import { factsAt, type Place } from "./worth.ts";

/** What is expected; nothing where the report is not to be passed on, or not by this button. */
export interface ExpectedEscalation {
  /** Lines of the matrix, of which any is right. */
  readonly lines: readonly string[];
  readonly urgency: Urgency | null;
  /** Buttons, of which any is right to ask for. */
  readonly proposals: readonly string[];
}

/** What of an event belongs to it. */
export type Escalation = Pick<ActEvent, "line" | "urgency" | "proposes">;

/** An empty one. */
export const NOTHING_SAID: Escalation = {
  line: undefined,
  urgency: undefined,
  proposes: undefined,
};

const NOTHING: ExpectedEscalation = { lines: [], urgency: null, proposals: [] };

/** What should be said with this button in a scene. */
export function expectedEscalation(
  compiled: Compiled,
  place: Place,
  button: string | null,
): ExpectedEscalation {
  const { desk } = compiled;
  const action = button === null ? null : findAction(desk, button);
  const facts = factsAt(compiled, place);
  const [first] = facts.triggers;
  const toPassOn = facts.answers.some((answer) => passesOn(findAction(desk, answer.do)));
  if (!first || !toPassOn || !action || !passesOn(action)) return NOTHING;
  const packet = action.asks.includes("packet");
  return {
    lines: facts.triggers.map(({ id }) => id),
    urgency: packet ? (first.urgent ? "now" : "in-turn") : null,
    proposals: packet ? proposalsOf(facts, compiled, place) : [],
  };
}

/** What its author says, else the step of the rule that is broken, else closing where none is. */
function proposalsOf(
  { rule, lawful }: SceneFacts,
  { scenario, desk }: Compiled,
  place: Place,
): readonly string[] {
  const { proposes, aftermath } = readScene(scenario, place.case, place.scene);
  if (proposes.length > 0 || aftermath) return proposes;
  if (lawful) return desk.actions.flatMap(({ id, rung }) => (rung === 0 ? [id] : []));
  return rule?.step ? [rule.step] : [];
}

function passesOn(action: DeskAction | null): boolean {
  return (action?.to.length ?? 0) > 0;
}

/** The button of a decision; null for what stands for any button, and for the end of the shift. */
function buttonOf(taken: Judgement): string | null {
  if ("option" in taken) return taken.option.do;
  return "do" in taken ? taken.do : null;
}

/** A good sheet's. */
export function fillEscalation({ lines, urgency, proposals }: ExpectedEscalation): Escalation {
  const [line, proposes] = [lines[0], proposals[0]];
  return { ...(line && { line }), ...(urgency && { urgency }), ...(proposes && { proposes }) };
}

/** One part that is expected, and whether it was said rightly. */
export interface EscalationPart {
  readonly part: keyof Escalation;
  readonly right: boolean;
}

/** The parts that are expected. */
export function escalationParts(
  { lines, urgency, proposals }: ExpectedEscalation,
  said: Escalation,
): readonly EscalationPart[] {
  const among = (all: readonly string[], one: string | undefined) =>
    one !== undefined && all.includes(one);
  return [
    ...(lines.length > 0 ? [{ part: "line", right: among(lines, said.line) } as const] : []),
    ...(urgency ? [{ part: "urgency", right: said.urgency === urgency } as const] : []),
    ...(proposals.length > 0
      ? [{ part: "proposes", right: among(proposals, said.proposes) } as const]
      : []),
  ];
}

/** How many parts count as citing, and how many as the packet. */
export function countParts(parts: readonly EscalationPart[]): {
  readonly citing: number;
  readonly packet: number;
} {
  const citing = parts.filter(({ part }) => part === "line").length;
  return { citing, packet: parts.length - citing };
}

/** How many items the sheet of a decision is counted by. What stands for any button counts as the one that asks for most. */
export function countSheet(
  compiled: Compiled,
  place: Place,
  taken: Judgement,
): ReturnType<typeof countParts> {
  const scene = readScene(compiled.scenario, place.case, place.scene);
  const own = buttonOf(taken);
  const buttons = own === null ? compiled.desk.actions.map(({ id }) => id) : [own];
  const counts = buttons.map((button) =>
    countParts(escalationParts(expectedEscalation(compiled, place, button), NOTHING_SAID)),
  );
  return {
    citing: expectedClauses(scene, taken).length + Math.max(...counts.map(({ citing }) => citing)),
    packet: expectedPacket(scene, taken).length + Math.max(...counts.map(({ packet }) => packet)),
  };
}
