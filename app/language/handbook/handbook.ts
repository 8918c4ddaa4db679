/** The nouns of the handbook: clauses that decisions cite, worksheets, the escalation matrix. */
import type { Prose } from "#app/language/markup/prose.ts";
import type { Span } from "#app/language/markup/span.ts";
import type { Judgement, Remark } from "./judgement.ts";
import type { Skill } from "./skill.ts";

/** One clause of the handbook; its id is what `cites` names and what its link ends in. */
export interface Clause {
  readonly id: string;
  readonly title: string;
  readonly section: string;
  /** The day from which it no longer holds (`2026-11-01`); null while it is in force. */
  readonly retired: string | null;
  /** The clause to cite in its place. */
  readonly replacedBy: string | null;
  /** What `rule` of a scene names, if the clause says what nobody may do; null if it says how to work. */
  readonly rule: string | null;
  /** What a sentence calls the breach: "harassment". Never null where there is a rule. */
  readonly name: string | null;
  /** The action of the desk that ends the breach. Never null where there is a rule. */
  readonly step: string | null;
  /** What somebody shows who decides by it. */
  readonly skills: readonly Skill[];
  readonly prose: Prose;
  readonly file: string;
  readonly span: Span;
}

/** One file of the handbook. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly prose: Prose;
  readonly clauses: readonly Clause[];
}

/** An answer that can be chosen. */
export interface WorksheetOption {
  readonly id: string;
  readonly label: string;
}

/** One question, with every answer it can have. */
export interface WorksheetQuestion {
  readonly id: string;
  readonly ask: string;
  readonly options: readonly WorksheetOption[];
}

/** A set of questions to answer before a decision. */
export interface Worksheet {
  readonly id: string;
  readonly title: string;
  readonly clauses: readonly string[];
  readonly questions: readonly WorksheetQuestion[];
  readonly file: string;
  readonly span: Span;
}

/** One line of the escalation matrix; of several that apply, the first in the order of the handbook comes first. */
export interface EscalationRoute {
  readonly id: string;
  /** What makes it necessary, as the table says it. */
  readonly trigger: string;
  /** The same as a noun phrase for sentences: "a life at risk". */
  readonly what: string;
  /** The action of the desk that passes it on. */
  readonly do: string;
  /** The team that it is addressed to. */
  readonly to: string;
  /** Teams through which it gets there too, one desk later. */
  readonly via: readonly string[];
  /** The facts by which it applies although no scene names it; null when it has to be named. */
  readonly when: string | null;
  /** Whether it comes before any step on the item. */
  readonly urgent: boolean;
  /** The clauses that it stands for; the first is the one that is quoted. */
  readonly clauses: readonly string[];
  /** The person there. */
  readonly who: string | null;
  readonly how: string;
  readonly answer: string;
  readonly silent: string;
  readonly file: string;
  readonly span: Span;
}

/** A clause as far as judging reads it. */
export type ClauseHead = Pick<Clause, "id" | "title" | "name" | "rule" | "step" | "skills">;

/** What a handbook judges by. */
export interface Rules {
  readonly clauses: readonly ClauseHead[];
  readonly routes: readonly EscalationRoute[];
  readonly judgements: readonly Judgement[];
  readonly remarks: readonly Remark[];
}

/** All files of the handbook together. */
export interface Handbook {
  readonly sections: readonly Section[];
  readonly clauses: readonly Clause[];
  readonly worksheets: readonly Worksheet[];
  readonly routes: readonly EscalationRoute[];
  /** How decisions are judged that no author has judged, in order: the first that fits holds. */
  readonly judgements: readonly Judgement[];
  readonly remarks: readonly Remark[];
}

/** What judging reads of a handbook: without its prose. */
export function rulesOf({ clauses, routes, judgements, remarks }: Handbook): Rules {
  return {
    clauses: clauses.map(({ id, title, name, rule, step, skills }) => ({
      ...{ id, title, name, rule, step, skills },
    })),
    ...{ routes, judgements, remarks },
  };
}
