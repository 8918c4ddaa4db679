/** The nouns of the scenario language. The only place where a scenario is described. */
import type { Forms } from "./form-names.ts";
import type { Condition as Asked } from "#app/language/handbook/condition.ts";
import type { Verdict } from "#app/language/handbook/judgement.ts";
import type { Skill } from "#app/language/handbook/skill.ts";
import type { Prose } from "#app/language/markup/prose.ts";
import type { Span } from "#app/language/markup/span.ts";

/** How hard a scenario is, easiest first. */
export const LEVELS_OF_SCENARIO = ["foundation", "intermediate", "advanced"] as const;
/** One of them. */
export type ScenarioLevel = (typeof LEVELS_OF_SCENARIO)[number];

/** How a case can end, in the debrief's words. Never shown to a trainee before it. */
export const OUTCOMES = ["handled", "missed", "near-miss", "harm"] as const;
/** One of them. */
export type Outcome = (typeof OUTCOMES)[number];

/** Where each attribute's value stands in the source, for problems. */
export type Places = Readonly<Record<string, Span>>;

interface Authored {
  /** The opening tag. */
  readonly span: Span;
  readonly at: Places;
}

/** When something holds: every `when` fact is set and no `unless` fact is. */
export interface Condition {
  readonly when: readonly string[];
  readonly unless: readonly string[];
}

/** A judgement; absent verdict means "not judged". */
export interface Judged {
  readonly verdict: Verdict | null;
  readonly skills: readonly Skill[];
  readonly cites: readonly string[];
  readonly why: Prose;
}

/** An authored `<Action>`: what one desk action leads to in one scene. */
export interface Choice extends Authored, Condition, Judged {
  /** `case.scene.n`, n counting from 1 in the scene. */
  readonly id: string;
  readonly do: string;
  /** Teams it holds for; empty means any. */
  readonly to: readonly string[];
  /** A scene or ending of the same case; null stays. */
  readonly then: string | null;
  readonly sets: readonly string[];
  /** Null: what the desk says. */
  readonly minutes: number | null;
  /** What must go with it: `note`, record ids, worksheet ids. */
  readonly asks: readonly string[];
  /** Whether the desk answers here, and no author. */
  readonly fromDesk: boolean;
  readonly consequence: Prose;
}

/** `<Otherwise>`: what any desk action gets that the scene does not mention. */
export interface Otherwise extends Authored, Judged {
  /** `case.scene.otherwise`, `case.otherwise` or `otherwise`. */
  readonly id: string;
  readonly sets: readonly string[];
  readonly minutes: number | null;
  readonly consequence: Prose;
}

/** `<After>`: an effect that arrives by itself, `minutes` after its scene began. */
export interface Effect extends Authored, Condition {
  readonly id: string;
  /** What the log calls it; may be empty. */
  readonly title: string;
  readonly minutes: number;
  readonly then: string;
  readonly sets: readonly string[];
  readonly consequence: Prose;
}

/** `<ShiftEnd>`: what happens to an open case when access ends. */
export interface ShiftEnd extends Authored, Judged {
  readonly id: string;
  readonly then: string;
  readonly sets: readonly string[];
  readonly consequence: Prose;
}

/** `<Record>`: something that can be opened at a cost; opening it sets the fact of its id. */
export interface CaseRecord extends Authored {
  readonly id: string;
  readonly title: string;
  readonly minutes: number;
  readonly prose: Prose;
}

/** The account of a case, from the head of its record; where none can be opened, the one whose post it is. */
export interface CaseAccount {
  readonly handle: string;
  /** What the console flags, as words joined by hyphens: "public-office". */
  readonly flags: readonly string[];
}

/** `<UseWorksheet>`: a worksheet offered in a scene; filling it in sets the fact `case/worksheet`. */
export interface UseWorksheet extends Authored {
  readonly worksheet: string;
  readonly minutes: number;
  /** Question id to expected option id. */
  readonly key: Readonly<Record<string, string>>;
}

/** What buttons can do nothing to in a scene: the item, or the account with all its items. */
export const INERT = ["item", "account"] as const;
/** One of them. */
export type Inert = (typeof INERT)[number];

/** `<Scene>`: a moment of a case, and what can be done in it. */
export interface Scene extends Authored {
  readonly id: string;
  /** Whether it is one of the desk. */
  readonly fromDesk: boolean;
  /** Whether it is what follows from a button: one of the desk, or an author’s in its place. */
  readonly aftermath: boolean;
  readonly prose: Prose;
  /** The rule of the handbook that is broken, `none`, or null where nothing is said. */
  readonly rule: string | null;
  /** The lines of the matrix that apply. */
  readonly triggers: readonly string[];
  /** Records and worksheets (facts) to look at before the answer is given. */
  readonly needs: readonly string[];
  /** What no button does anything to here. */
  readonly inert: Inert | null;
  /** Buttons, of which any is right to ask for where the report is passed on; empty: what follows from the rule. */
  readonly proposes: readonly string[];
  /** How the item and the report are called in a sentence. */
  readonly item: string;
  readonly report: string;
  /** Why the answer is the answer; every explanation of the scene ends with it. */
  readonly why: Prose;
  readonly worksheets: readonly UseWorksheet[];
  readonly choices: readonly Choice[];
  readonly otherwise: Otherwise | null;
  readonly effects: readonly Effect[];
  readonly shiftEnd: ShiftEnd | null;
}

/** `<Ending>`: how a case can end. */
export interface Ending extends Authored {
  readonly id: string;
  readonly fromDesk: boolean;
  /** Null for one of the desk that says nothing of it: the decision that led there tells. */
  readonly outcome: Outcome | null;
  readonly prose: Prose;
}

/** One report in the queue: a region of the machine. Its first scene is where it begins. */
export interface Case extends Authored, Condition {
  readonly id: string;
  readonly title: string;
  /** Minutes after the shift began. A case whose condition does not hold then never arrives. */
  readonly arrives: number;
  /** The account that the case is about: the first whose record can be opened. */
  readonly account: CaseAccount | null;
  readonly records: readonly CaseRecord[];
  readonly scenes: readonly Scene[];
  readonly endings: readonly Ending[];
  readonly otherwise: Otherwise | null;
  readonly shiftEnd: ShiftEnd | null;
}

/** `<Action>` of the desk: what becomes of buttons in every case. Its condition is decided when a scenario is compiled. */
export interface DeskAnswer extends Authored, Judged {
  /** `desk.n`, or `desk.scene.n` in a scene of the desk. */
  readonly id: string;
  /** Buttons; `any` stands for every one that enforces nothing. */
  readonly do: readonly string[];
  readonly to: readonly string[];
  readonly when: Asked | null;
  readonly then: string | null;
  readonly minutes: number | null;
  readonly consequence: Prose;
}

/** `<After>` of a scene of the desk. */
export interface DeskEffect extends Authored {
  readonly id: string;
  readonly title: string;
  readonly minutes: number;
  readonly then: string;
  readonly when: Asked | null;
  readonly consequence: Prose;
}

/** `<Scene>` of the desk: a moment that follows from a button. */
export interface DeskScene extends Omit<Scene, "choices" | "effects"> {
  readonly answers: readonly DeskAnswer[];
  readonly effects: readonly DeskEffect[];
}

/** The outermost case: what holds in every scene of every scenario, until a scene, a case or a scenario says something else. */
export interface DeskCase {
  readonly answers: readonly DeskAnswer[];
  readonly scenes: readonly DeskScene[];
  readonly endings: readonly Ending[];
  readonly shiftEnd: ShiftEnd | null;
}

/** Stands among the buttons of an answer for every one that enforces nothing. */
export const ANY = "any";

/** A desk without anything of it: what a scenario does not mention leads nowhere. */
export const NO_ANSWERS: DeskCase = { answers: [], scenes: [], endings: [], shiftEnd: null };

/** Safeguards that a console can have; in 2017 it had none. */
export const SAFEGUARDS = ["four-eyes", "cooling"] as const;
/** One of them. */
export type Safeguard = (typeof SAFEGUARDS)[number];

/** One line of a `<Path>`, as written. */
export interface PathStep {
  readonly text: string;
  readonly span: Span;
}

/** `<Path>`: a recorded run and what it must give. */
export interface Path extends Authored {
  readonly title: string;
  /** The score in per cent; null when the path does not say. */
  readonly expect: number | null;
  /** `case:ending` pairs. */
  readonly ends: readonly string[];
  readonly steps: readonly PathStep[];
}

/** The time there is. */
export interface Shift {
  /** Minutes after midnight. */
  readonly from: number;
  readonly to: number;
  /** Real seconds that one minute of the shift lasts in a paced run. */
  readonly paceSeconds: number;
  /** What the end of the shift is, in words ("Your access is switched off"). */
  readonly ends: string;
}

/** The real case behind a scenario. */
export interface BasedOn {
  /** Empty when the author says that nothing real stands behind it. */
  readonly case: string;
  /** What was changed or invented. */
  readonly changed: string;
  readonly sources: readonly { readonly title: string; readonly url: string }[];
}

/** One form of a scenario, as its author wrote it. */
export interface Scenario {
  readonly slug: string;
  readonly forms: Forms;
  /** Which of them this is. */
  readonly form: string;
  readonly title: string;
  readonly summary: string;
  readonly level: ScenarioLevel;
  /** How long it takes a person, in real minutes. */
  readonly minutes: number;
  readonly skills: readonly Skill[];
  /** Per cent of the model path's points needed to pass. */
  readonly pass: number;
  readonly warnings: readonly string[];
  readonly shift: Shift;
  /** What the console of this scenario asks before it takes an account away. */
  readonly console: readonly Safeguard[];
  readonly basedOn: BasedOn;
  readonly briefing: Prose;
  readonly debrief: Prose;
  readonly cases: readonly Case[];
  readonly otherwise: Otherwise | null;
  readonly paths: readonly Path[];
}

/** The fact that filling in a worksheet sets: worksheets belong to the case they were filled in for. */
export function worksheetFact(caseId: string, worksheet: string): string {
  return `${caseId}/${worksheet}`;
}

/** The length of the shift in minutes. */
export function shiftLength(shift: Shift): number {
  return shift.to - shift.from;
}

/** "16:41" for a minute of the shift. */
export function timeOf(shift: Shift, minute: number): string {
  const total = (shift.from + minute) % 1440;
  return `${String(Math.floor(total / 60)).padStart(2, "0")}:${String(total % 60).padStart(2, "0")}`;
}
