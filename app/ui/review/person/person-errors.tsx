import type { ErrorMatrix } from "#app/review/person/error-matrix.ts";
import { HeatTable } from "#app/ui/review/charts/heat-table.tsx";
import { decisionsHref } from "#app/ui/review/decisions-href.ts";
import { ERROR_WORDS } from "#app/ui/words.ts";

/** Where somebody goes wrong, and in which way; each cell leads to its decisions. */
export function PersonErrors(props: { cohortId: string; userId: string; errors: ErrorMatrix }) {
  const { errors, cohortId, userId } = props;
  return (
    <section aria-labelledby="errors-heading" className="person-part">
      <h2 id="errors-heading">Errors by section of the handbook</h2>
      {errors.rows.length === 0 ? (
        <p>No error in the attempts that count.</p>
      ) : (
        <HeatTable
          title="Type of error and section"
          axes="Each cell: errors of this type, over the judged decisions that rest on the section. A decision may rest on several sections."
          name="Error"
          columns={errors.sections}
          rows={errors.rows.map(({ error, cells }) => ({
            label: ERROR_WORDS[error].name,
            cells: cells.map(({ section, n, share }) => ({
              count: n,
              share,
              href:
                n > 0
                  ? decisionsHref({ cohort: cohortId, user: userId, error, section })
                  : undefined,
            })),
          }))}
        />
      )}
    </section>
  );
}
