import { Link } from "@remix-run/react";

import type { Reason } from "#app/review/readiness/readiness.ts";
import { Icon, type IconName } from "#app/ui/icon.tsx";
import { SKILL_WORDS } from "#app/ui/words.ts";

import { MET_WORDS } from "./met-words.ts";

const ICONS: Readonly<Record<Reason["verdict"], IconName>> = {
  ready: "check",
  "not-yet": "close",
  "not-enough-evidence": "dot",
};

/** The reasons of a readiness, one a line: whether it is met, and the figures that it rests on. */
export function ReasonList({ reasons }: { reasons: readonly Reason[] }) {
  return (
    <ul className="plain reason-list">
      {reasons.map((reason) => (
        <li
          key={`${reason.about} ${reason.skill ?? ""} ${reason.words}`}
          data-reason={reason.verdict}
        >
          <span className="reason-met">
            <Icon name={ICONS[reason.verdict]} /> {MET_WORDS[reason.verdict]}
          </span>
          <span>
            {reason.skill ? <b>{SKILL_WORDS[reason.skill].name}: </b> : null}
            {reason.words}{" "}
            {reason.attempts.map((id, i) => (
              <Link key={id} to={`/review/attempts/${id}`}>
                Read attempt{reason.attempts.length > 1 ? ` ${i + 1}` : ""}
              </Link>
            ))}
          </span>
        </li>
      ))}
    </ul>
  );
}
