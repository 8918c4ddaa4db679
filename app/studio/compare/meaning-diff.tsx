import type { Change, ChangeSeverity, MeaningChange } from "./meaning-change.ts";
import { MeaningFigures } from "./meaning-figures.tsx";
import { Ticked } from "./ticked.tsx";

/** The gravest first. */
const GROUPS: readonly { severity: ChangeSeverity; title: string }[] = [
  { severity: "behaviour", title: "What can happen" },
  { severity: "judgement", title: "How it is judged" },
  { severity: "time", title: "How long it takes" },
  { severity: "words", title: "What is read" },
];

/** What two versions mean: one sentence, the figures, then every change by what it touches. */
export function MeaningDiff({ change }: { change: MeaningChange }) {
  return (
    <div className="compare">
      <p className="compare-summary">
        <Ticked text={change.summary} />
      </p>
      <MeaningFigures figures={change.figures} />
      {GROUPS.map(({ severity, title }) => (
        <Group
          key={severity}
          title={title}
          changes={change.changes.filter((one) => one.severity === severity)}
        />
      ))}
    </div>
  );
}

function Group({ title, changes }: { title: string; changes: readonly Change[] }) {
  if (changes.length === 0) return null;
  return (
    <section className="compare-group">
      <h3>
        {title} <span className="meta">({changes.length})</span>
      </h3>
      <ul className="plain">
        {changes.map((one, index) => (
          <li key={index}>
            <span className="compare-where">{placeWords(one)}</span>
            <span>
              <Ticked text={one.text} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function placeWords({ where }: Change): string {
  if (where.case === null) return "Whole scenario";
  return where.scene === null ? where.case : `${where.case} › ${where.scene}`;
}
