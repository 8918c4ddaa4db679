import { Link } from "@remix-run/react";

import { href } from "#app/href.ts";
import { Badge } from "#app/kit/layout/badge.tsx";
import { Notice } from "#app/kit/layout/notice.tsx";
import { VerdictBadge } from "#app/kit/layout/verdict-badge.tsx";
import { CERTAINTY_WORDS } from "#app/kit/words/words.ts";
import { spreadWords } from "#app/review/calibration/spread-words.ts";
import { behindFigure } from "#app/review/figure/behind.ts";
import { DecisionsLink } from "#app/review/figure/decisions-link.tsx";
import { FigureList, FigureRow } from "#app/review/figure/figure.tsx";
import type { ExpertFlag } from "#app/review/measures/experts.ts";
import type { ReportedItem } from "./read-report.server.ts";

interface ReportItemProps {
  cohortId: string;
  item: ReportedItem;
  names: ReadonlyMap<string, string>;
}

const FLAG_WORDS: Readonly<Record<ExpertFlag, { title: string; words: string }>> = {
  split: {
    title: "People disagree here: look at the item before the people",
    words: "Fewer than half of the pairs of people gave the same answer.",
  },
  "against-key": {
    title: "Most agree with one another and not with the key: look at the key",
    words: "Fewer than half of the answers are what the key holds to be the best that was open.",
  },
};

/** An item with what everybody said, the key, and what the item is like in the cohort. */
export function ReportItem({ cohortId, item, names }: ReportItemProps) {
  const { flag, said } = item;
  const best = item.best.map((category) => said[category] ?? category);
  const behind = behindFigure(item.facility, {
    ...{ cohort: cohortId, slug: item.slug, version: item.version.id, mode: item.mode },
    ...{ rule: "first", case: item.caseId, scene: item.sceneId },
  });
  const sample = new URLSearchParams({
    ...{ scope: cohortId, mode: item.mode, version: item.version.name },
  });
  return (
    <li className="panel calibration-item" data-flag={flag ?? undefined}>
      <h3>
        {item.position}. {item.words.caseTitle}: {item.words.scene}
        <span className="meta"> {item.scenario}</span>
      </h3>
      {flag ? (
        <Notice tone="time" title={FLAG_WORDS[flag].title}>
          <p>{FLAG_WORDS[flag].words}</p>
        </Notice>
      ) : null}
      <table className="data-table calibration-answers">
        <caption className="visually-hidden">What was answered</caption>
        <thead>
          <tr>
            <th scope="col">Answer</th>
            <th scope="col">Given by</th>
            <th scope="col">The key</th>
          </tr>
        </thead>
        <tbody>
          {item.given.length === 0 ? (
            <tr>
              <td colSpan={3}>Nobody answered it.</td>
            </tr>
          ) : null}
          {item.given.map((answer) => (
            <tr key={answer.category}>
              <th scope="row">{said[answer.category] ?? answer.category}</th>
              <td>
                <b className="figure-number">{answer.people.length}</b>{" "}
                <span className="meta">
                  {answer.people.map((id) => names.get(id) ?? "").join(", ")}
                </span>
              </td>
              <td>
                {answer.verdict ? (
                  <VerdictBadge verdict={answer.verdict} />
                ) : (
                  <Badge>Not judged</Badge>
                )}
                {answer.best && answer.verdict !== "best" ? (
                  <span className="meta"> the best that was open</span>
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        <b>The key&rsquo;s answer:</b>{" "}
        {best.length === 0 ? "none, this moment is not judged." : `${best.join("; or ")}.`}
        {item.bestVerdict !== null && item.bestVerdict !== "best"
          ? ` It is the best that was open at that moment, and the key calls it ${item.bestVerdict}.`
          : null}
      </p>
      <details>
        <summary>Certainty, clauses and notes</summary>
        <ul className="plain calibration-sheets">
          {item.sheets.map((sheet) => (
            <li key={sheet.userId}>
              <b>{names.get(sheet.userId)}</b>: {CERTAINTY_WORDS[sheet.certainty]};{" "}
              {sheet.cited.length === 0 ? "no clause cited" : sheet.cited.join(", ")}
              {sheet.note === "" ? null : <p className="calibration-note">{sheet.note}</p>}
            </li>
          ))}
        </ul>
      </details>
      <FigureList>
        <FigureRow label="Pairs that agree" figure={item.alike} format="percent" />
        <FigureRow label="Spread of answers (entropy, bits)" figure={item.entropy} format="number">
          {item.entropy.value === null ? null : spreadWords(item.entropy.value)}
        </FigureRow>
        <FigureRow
          label="Facility in the cohort"
          figure={item.facility}
          format="number"
          behind={behind}
        />
        <FigureRow
          label="Discrimination in the cohort"
          figure={item.discrimination}
          format="number"
          behind={behind}
        />
      </FigureList>
      <p className="button-row">
        <Link
          to={`${href("/review/attempts/:attemptId", { attemptId: item.attemptId })}?step=${item.seq}`}
        >
          The decision it was picked from
        </Link>
        {behind ? (
          <DecisionsLink behind={behind}>The cohort&rsquo;s decisions here</DecisionsLink>
        ) : null}
        <Link
          to={`${href("/review/scenarios/:slug", { slug: item.slug })}?${sample.toString()}#${item.caseId}.${item.sceneId}`}
        >
          The scenario
        </Link>
      </p>
    </li>
  );
}
