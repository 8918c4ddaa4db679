import { Link } from "@remix-run/react";
import { Fragment } from "react";

import type { DecisionFilters } from "#app/review/measures/decision-filters.ts";
import type { Reason, Remark } from "#app/review/readiness/readiness.ts";
import { Icon, type IconName } from "#app/ui/icon.tsx";
import { behindFigure, behindWords } from "#app/ui/review/behind.ts";
import { DecisionsLink } from "#app/ui/review/decisions-link.tsx";
import { SKILL_WORDS } from "#app/ui/words.ts";

import { MET_WORDS } from "./met-words.ts";

const ICONS: Readonly<Record<Reason["verdict"], IconName>> = {
  ready: "check",
  "not-yet": "close",
  "not-enough-evidence": "dot",
};

interface ReasonListProps {
  reasons: readonly Reason[];
  remarks: readonly Remark[];
  /** Those of the person's decisions in attempts that count. */
  filters: DecisionFilters;
}

/** The reasons of a readiness, one a line: whether it is met, the figures that it rests on, and the way to what is behind them; then what decides nothing. */
export function ReasonList({ reasons, remarks, filters }: ReasonListProps) {
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
      {remarks.map(({ words, attempts }) => (
        <li key={words} data-reason="remark">
          <span className="reason-met">
            <Icon name="alert" /> Remark
          </span>
          <span>
            {words} <Attempts ids={attempts} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function Attempts({ ids }: { ids: readonly string[] }) {
  return ids.map((id, i) => (
    <Fragment key={id}>
      {i > 0 ? ", " : null}
      <Link to={`/review/attempts/${id}`}>Read attempt{ids.length > 1 ? ` ${i + 1}` : ""}</Link>
    </Fragment>
  ));
}

function Ways({ reason, filters }: { reason: Reason; filters: DecisionFilters }) {
  const { attempts } = reason;
  const behind = behindFigure(reason, { ...filters, mode: "assessment", ...narrowedBy(reason) });
  return (
    <span className="reason-ways">
      <Attempts ids={attempts} />
      {behind ? <DecisionsLink behind={behind}>Read {behindWords(behind)}</DecisionsLink> : null}
    </span>
  );
}

function narrowedBy({ about, skill, of }: Reason): DecisionFilters {
  if (skill) return { skill };
  return about === "critical" && of === "decisions" ? { verdict: "critical" } : {};
}
