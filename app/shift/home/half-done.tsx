import { Link } from "@remix-run/react";

import type { AttemptSummary } from "#app/attempts/attempt.ts";
import { href } from "#app/href.ts";
import { Icon } from "#app/kit/layout/icon.tsx";
import { dayWords } from "#app/kit/words/day.ts";
import { count } from "#app/kit/words/words.ts";

/** Attempts that can be gone on with at exactly the same place. */
export function HalfDone(props: {
  attempts: readonly AttemptSummary[];
  assessed: readonly string[];
}) {
  const { attempts, assessed } = props;
  return (
    <ul className="half-done">
      {attempts.map((attempt) => (
        <li className="panel" key={attempt.id}>
          <div>
            <h3>{attempt.title}</h3>
            <p className="meta">
              {modeWords(attempt)} · begun {dayWords(attempt.startedAt)}
            </p>
          </div>
          <p className="half-done-time">
            <Icon name="clock" />
            <strong>{count(attempt.minute, "minute")}</strong> into the shift
          </p>
          {attempt.mode === "practice" && assessed.includes(attempt.slug) ? (
            <PracticeWaits />
          ) : (
            <Link
              className="button primary"
              to={href("/attempts/:attemptId", { attemptId: attempt.id })}
            >
              Go on
              <span className="visually-hidden"> with {attempt.title}</span>
            </Link>
          )}
        </li>
      ))}
    </ul>
  );
}

/** In place of the way to a practice. */
export function PracticeWaits() {
  return <span className="meta">waits until your assessment of it is finished</span>;
}

/** "Assessment, real-time clock". */
export function modeWords(attempt: Pick<AttemptSummary, "mode" | "paced">): string {
  const mode = attempt.mode === "practice" ? "Practice" : "Assessment";
  return attempt.paced ? `${mode}, real-time clock` : mode;
}
