/** The noun of a page of the handbook. */
import type { Worksheet } from "#app/language/handbook/handbook.ts";
import type { MatrixLine } from "./matrix.ts";

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
  readonly sections: readonly { readonly id: string; readonly title: string }[];
}
