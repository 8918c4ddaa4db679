import { count } from "#app/kit/words/words.ts";
import type { LogLine } from "#app/language/scenario/desk-view.ts";
import { DeskLink } from "./desk-link.tsx";
import { deskSearch } from "./desk-place.ts";

/** The log below: everything that happened, newest first; folds away on a small screen. */
export function ShiftLog(props: { log: readonly LogLine[] }) {
  return (
    <details className="log" open>
      <summary>
        <h2>Log</h2>
        <span className="meta">{count(props.log.length, "entry", "entries")}, newest first</span>
      </summary>
      <ol className="log-lines">
        {props.log.toReversed().map((line, index) => (
          <li key={props.log.length - index}>
            <span className="time">{line.time}</span>
            {line.case ? (
              <DeskLink className="log-case" to={deskSearch({ case: line.case })}>
                {line.caseTitle}
              </DeskLink>
            ) : (
              <span className="log-case">Shift</span>
            )}
            <span>{line.text}</span>
          </li>
        ))}
      </ol>
    </details>
  );
}
