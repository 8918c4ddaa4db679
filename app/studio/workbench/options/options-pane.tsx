import { useId, useState } from "react";

import { EmptyState } from "#app/kit/layout/empty-state.tsx";
import { Notice } from "#app/kit/layout/notice.tsx";
import type { Replacement } from "#app/language/markup/diagnostic.ts";
import type { Span } from "#app/language/markup/span.ts";
import type { OptionView } from "#app/studio/workbench/analyst.ts";
import { OptionTable } from "./option-table.tsx";
import { countBy, ofKind, OPTION_KINDS, type OptionKind } from "./option-kinds.ts";

interface OptionsPaneProps {
  /** Null before the first answer, or while errors keep the text from being played. */
  options: readonly OptionView[] | null;
  busy: boolean;
  /** The text was changed after it was asked. */
  stale: boolean;
  onReveal: (span: Span) => void;
  /** Writes an option by hand; absent while the text cannot be changed. */
  onWrite?: ((change: Replacement) => void) | undefined;
}

/** Every button in every scene: what it is worth, who says so, and what becomes of it. */
export function OptionsPane({ options, busy, stale, onReveal, onWrite }: OptionsPaneProps) {
  const [kind, setKind] = useState<OptionKind>("all");
  const [chosen, setChosen] = useState("");
  const [kindId, caseId] = [useId(), useId()];
  if (!options) {
    return (
      <section className="options" aria-label="Options" aria-busy={busy}>
        <EmptyState icon="sheet" title={busy ? "Judging every button" : "There are no options yet"}>
          <p>As soon as the text has no errors, every button in every scene stands here.</p>
        </EmptyState>
      </section>
    );
  }
  const cases = [...new Map(options.map((one) => [one.case, one.caseTitle]))];
  const counts = countBy(options);
  const shown = options.filter(
    (one) => ofKind(one, kind) && (chosen === "" || one.case === chosen),
  );
  return (
    <section className="options" aria-label="Options" aria-busy={busy}>
      <p className="options-lead">
        {options.length} options: {counts.author} judged by you, {counts.handbook} by the handbook
        {counts.differs > 0 ? `, ${counts.differs} of yours not as the handbook would` : ""}.
      </p>
      {stale ? (
        <Notice tone="time" title="These are the options of the text as it was a moment ago." />
      ) : null}
      <div className="options-filters">
        <label htmlFor={kindId}>Show</label>
        <select
          className="input"
          id={kindId}
          value={kind}
          onChange={(event) =>
            setKind(OPTION_KINDS.find(({ id }) => id === event.target.value)?.id ?? "all")
          }
        >
          {OPTION_KINDS.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
        <label htmlFor={caseId}>in</label>
        <select
          className="input"
          id={caseId}
          value={chosen}
          onChange={(event) => setChosen(event.target.value)}
        >
          <option value="">every case</option>
          {cases.map(([id, title]) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </div>
      {shown.length === 0 ? (
        <p className="meta">No option is of this kind.</p>
      ) : (
        <OptionTable options={shown} onReveal={onReveal} onWrite={stale ? undefined : onWrite} />
      )}
    </section>
  );
}
