import { Link } from "@remix-run/react";

import type { DecisionFilters } from "#app/review/measures/decision-filters.ts";
import type { Reason } from "#app/review/readiness/readiness.ts";
import { Icon, type IconName } from "#app/ui/icon.tsx";
import { behindFigure, behindWords } from "#app/ui/review/behind.ts";
import { DecisionsLink } from "#app/ui/review/decisions-link.tsx";
import { SKILL_WORDS } from "#app/ui/words.ts";

const ICONS: Readonly<Record<Reason["verdict"], IconName>> = {
  ready: "check",
  "not-yet": "close",
  "not-enough-evidence": "dot",
};
const MET_WORDS: Readonly<Record<Reason["verdict"], string>> = {
  ready: "Met",
  "not-yet": "Not met",
  "not-enough-evidence": "Open",
};

interface ReasonListProps {
  reasons: readonly Reason[];
  /** Those of the person's decisions in attempts that count. */
  filters: DecisionFilters;
}

/** The reasons of a readiness, one a line: whether it is met, the figures that it rests on, and the way to what is behind them. */
export function ReasonList({ reasons, filters }: ReasonListProps) {
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
            {reason.words} <Ways reason={reason} filters={filters} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function Ways({ reason, filters }: { reason: Reason; filters: DecisionFilters }) {
  const { attempts } = reason;
  const behind = behindFigure(reason, { ...filters, mode: "assessment", ...narrowedBy(reason) });
  return (
    <span className="reason-ways">
      {attempts.map((id, i) => (
        <Link key={id} to={`/review/attempts/${id}`}>
          Read attempt{attempts.length > 1 ? ` ${i + 1}` : ""}
        </Link>
      ))}
      {behind ? <DecisionsLink behind={behind}>Read {behindWords(behind)}</DecisionsLink> : null}
    </span>
  );
}

function narrowedBy({ about, skill, of }: Reason): DecisionFilters {
  if (skill) return { skill };
  return about === "critical" && of === "decisions" ? { verdict: "critical" } : {};
}
