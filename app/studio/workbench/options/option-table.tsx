import { ScrollBox } from "#app/kit/layout/scroll-box.tsx";
import { VerdictBadge } from "#app/kit/layout/verdict-badge.tsx";
import { VERDICT_WORDS } from "#app/kit/words/words.ts";
import type { Replacement } from "#app/language/markup/diagnostic.ts";
import type { Span } from "#app/language/markup/span.ts";
import type { OptionView } from "#app/studio/workbench/analyst.ts";
import { SpanButton } from "#app/studio/workbench/report/span-button.tsx";
import { differs } from "./option-kinds.ts";

interface OptionTableProps {
  options: readonly OptionView[];
  onReveal: (span: Span) => void;
  onWrite?: ((change: Replacement) => void) | undefined;
}

/** The options, scene by scene. */
export function OptionTable({ options, onReveal, onWrite }: OptionTableProps) {
  const scenes = new Map<string, OptionView[]>();
  for (const option of options) {
    const key = `${option.case} ${option.scene}`;
    scenes.set(key, [...(scenes.get(key) ?? []), option]);
  }
  return (
    <>
      {[...scenes].map(([key, rows]) => (
        <section key={key} className="options-scene">
          <h2>
            {rows[0]?.caseTitle}, scene <code>{rows[0]?.scene}</code>
          </h2>
          <ScrollBox label={`Options of ${key}`} className="table-scroll">
            <table className="data-table">
              <thead>
                <tr>
                  <th scope="col">Button</th>
                  <th scope="col">Worth</th>
                  <th scope="col">Who says so</th>
                  <th scope="col">Why, and what becomes of it</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={`${row.button} ${row.team ?? ""}`}>
                    <th scope="row">{row.words}</th>
                    <td>
                      {row.verdict ? (
                        <VerdictBadge verdict={row.verdict} />
                      ) : (
                        <span className="meta">not counted</span>
                      )}
                    </td>
                    <td>
                      <SpanButton span={row.span} onReveal={onReveal}>
                        {row.judged === "author" ? "You" : "The handbook"}
                      </SpanButton>
                      {differs(row) && row.handbook ? (
                        <span className="meta"> (handbook: {VERDICT_WORDS[row.handbook]})</span>
                      ) : null}
                      {row.stub && onWrite ? (
                        <button
                          type="button"
                          className="button small quiet"
                          aria-label={`Judge by hand: ${row.words}`}
                          onClick={() => row.stub && onWrite(row.stub)}
                        >
                          Judge by hand
                        </button>
                      ) : null}
                    </td>
                    <td>
                      {row.explanation.split("\n").map((line) => (
                        <p key={line}>{line}</p>
                      ))}
                      <p className="meta">{row.consequence}</p>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollBox>
        </section>
      ))}
    </>
  );
}
