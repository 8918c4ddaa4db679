import { ERROR_WORDS } from "#app/kit/words/words.ts";
import { HeatTable } from "#app/review/charts/heat-table.tsx";
import type { DecisionFilters } from "#app/review/decisions/decision-filters.ts";
import { behindFigure } from "#app/review/figure/behind.ts";
import type { ErrorMatrix } from "./error-matrix.ts";

interface ErrorsProps {
  /** Those of the decisions that they are among: a person's, or a cohort's. */
  filters: DecisionFilters;
  errors: ErrorMatrix;
  /** Titles of the handbook's sections, by id. */
  titles: Readonly<Record<string, string>>;
}

/** Where somebody, or a cohort, goes wrong, and in which way; each cell leads to its decisions. */
export function PersonErrors({ filters, errors, titles }: ErrorsProps) {
  return (
    <section aria-labelledby="errors-heading" className="person-part">
      <h2 id="errors-heading">Errors by section of the handbook</h2>
      {errors.rows.every((row) => row.errors === 0) ? (
        <p>No error in the attempts that count.</p>
      ) : (
        <HeatTable
          title="Section and type of error"
          axes="Each cell: errors of this type, of the judged decisions that rest on the section. A decision may rest on several sections. What was best or acceptable is no error."
          name="Section"
          columns={Object.values(ERROR_WORDS).map(({ name }) => name)}
          rows={errors.rows.map(({ section, cells }) => ({
            label: titles[section] ?? section,
            cells: cells.map(({ error, n, share }) => ({
              count: n,
              share,
              behind: behindFigure({ n, of: "decisions" }, { ...filters, error, section }),
            })),
          }))}
        />
      )}
    </section>
  );
}
