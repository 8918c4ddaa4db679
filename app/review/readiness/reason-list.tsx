import { Link } from "@remix-run/react";
import { Fragment } from "react";

import { href } from "#app/href.ts";
import { Icon, type IconName } from "#app/kit/layout/icon.tsx";
import { SKILL_WORDS } from "#app/kit/words/words.ts";
import type { DecisionFilters } from "#app/review/decisions/decision-filters.ts";
import { behindFigure, behindWords } from "#app/review/figure/behind.ts";
import { DecisionsLink } from "#app/review/figure/decisions-link.tsx";
import { flaggedHref } from "#app/review/measures/flagged-href.ts";
import { MET_WORDS } from "./met-words.ts";
import type { Reason, Remark, RemarkedQuestion } from "./readiness.ts";

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
      {remarks.map(({ words, attempts, questions = [] }) => (
        <li key={words} data-reason="remark">
          <span className="reason-met">
            <Icon name="alert" /> Remark
          </span>
          <span>
            {words} <Attempts ids={attempts} />
            <Questions questions={questions} />
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
      <Link to={href("/review/attempts/:attemptId", { attemptId: id })}>
        Read attempt{ids.length > 1 ? ` ${i + 1}` : ""}
      </Link>
    </Fragment>
  ));
}

/** Each leads to its signs, in Statistics of the scenario. */
function Questions({ questions }: { questions: readonly RemarkedQuestion[] }) {
  return questions.map((question, i) => (
    <Fragment key={`${question.slug} ${question.version} ${question.key}`}>
      {i > 0 ? "; " : null}
      <Link to={flaggedHref(question, "assessment", question.version)}>{question.words}</Link>
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
