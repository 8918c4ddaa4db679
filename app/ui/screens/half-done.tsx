import { Link } from "@remix-run/react";

import { dayWords } from "#app/ui/day.ts";
import { Icon } from "#app/ui/icon.tsx";
import { count } from "#app/ui/words.ts";

/** An attempt of the visitor's own. */
export interface AttemptRow {
  readonly id: string;
  readonly title: string;
  readonly version: number;
  readonly mode: "practice" | "assessment";
  readonly paced: boolean;
  readonly startedAt: Date;
  readonly finishedAt: Date | null;
  /** Minutes of the shift that have passed. */
  readonly minute: number;
  readonly percent: number | null;
  readonly passed: boolean | null;
  readonly critical: boolean | null;
}

/** Attempts that can be gone on with at exactly the same place. */
export function HalfDone({ attempts }: { attempts: readonly AttemptRow[] }) {
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
          <Link className="button primary" to={`/attempts/${attempt.id}`}>
            Go on
            <span className="visually-hidden"> with {attempt.title}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** "Assessment, real-time clock". */
export function modeWords(attempt: Pick<AttemptRow, "mode" | "paced">): string {
  const mode = attempt.mode === "practice" ? "Practice" : "Assessment";
  return attempt.paced ? `${mode}, real-time clock` : mode;
}
