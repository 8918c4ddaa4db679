/** The noun of a page of the handbook. */
import type { Worksheet } from "#app/language/handbook/handbook.ts";
import type { ErrorType, Verdict } from "#app/language/handbook/judgement.ts";
import type { MatrixLine } from "./matrix.ts";

/** A judgement as it is read: slots stand as words in brackets. */
export interface JudgementText {
  readonly id: string;
  readonly when: string;
  readonly verdict: Verdict | null;
  readonly error: ErrorType | null;
  readonly clauses: readonly { readonly id: string; readonly section: string }[];
  readonly text: string;
}

/** One section with everything that stands on its page. */
export interface SectionPage {
  readonly section: {
    readonly id: string;
    readonly title: string;
    readonly summary: string;
    readonly html: string;
    readonly clauses: readonly {
      readonly id: string;
      readonly title: string;
      readonly html: string;
    }[];
  };
  readonly worksheets: readonly Pick<Worksheet, "id" | "title" | "clauses" | "questions">[];
  readonly matrix: readonly MatrixLine[];
  readonly judgements: readonly JudgementText[];
  readonly sections: readonly { readonly id: string; readonly title: string }[];
}
