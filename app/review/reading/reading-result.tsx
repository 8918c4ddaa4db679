import { Link } from "@remix-run/react";
import type { ReactNode } from "react";

import { modeWords, RULE_WORDS } from "#app/attempts/assigned/words.ts";
import { earnedWords } from "#app/attempts/debrief/earned-words.ts";
import { drawWords } from "#app/attempts/draw.ts";
import { practisedWords } from "#app/attempts/practised.ts";
import { href } from "#app/href.ts";
import { Icon } from "#app/kit/layout/icon.tsx";
import { Meter } from "#app/kit/layout/meter.tsx";
import { count } from "#app/kit/words/words.ts";
import type { ReadingHead } from "./reading-view.ts";
import type { ScoreSheet } from "./score-sheet.ts";
import type { Standing } from "./standing.ts";

interface ReadingResultProps {
  head: ReadingHead;
  /** Null while the attempt goes on. */
  sheet: ScoreSheet | null;
}

/** What the attempt came to and whether it counts, before anything else. */
export function ReadingResult({ head, sheet }: ReadingResultProps) {
  const { standing, cohort } = head;
  const versions = `${head.version}${head.judgedBy === null ? "" : `, judged by the key of version ${head.judgedBy}`}`;
  return (
    <section className="reading-result" id="result" aria-labelledby="result-heading">
      <h2 id="result-heading" className="visually-hidden">
        Result
      </h2>
      {sheet ? <Card sheet={sheet} /> : null}
      <dl className="panel">
        <Fact name="Counts">
          <CountsWords {...standing} />
        </Fact>
        <Fact name="Assignment">
          <Link
            to={href("/review/cohorts/:cohortId/assignments/:assignmentId", {
              cohortId: cohort.id,
              assignmentId: standing.assignmentId,
            })}
          >
            {standing.assignment}
          </Link>
        </Fact>
        <Fact name="Mode">
          {modeWords(head)}
          {head.paced && head.paceFactor !== 1 ? `, ${head.paceFactor}× the time` : ""}
          {head.practised === null ? "" : `, ${practisedWords(head.practised)}`}
        </Fact>
        <Fact name="Begun">{head.started}</Fact>
        <Fact name="Finished">
          {head.finished ?? "Not yet"}
          {standing.late ? <strong> late</strong> : null}
        </Fact>
        <Fact name="Due">{standing.due ?? "At no time"}</Fact>
        <Fact name="Version">{versions}</Fact>
        {head.draw ? <Fact name="Form">{drawWords(head.draw)}</Fact> : null}
      </dl>
    </section>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Card({ sheet }: { sheet: ScoreSheet }) {
  const { passed, percent, pass, critical } = sheet;
  return (
    <div className="result-card panel" data-passed={passed}>
      <p className="result-word">
        <Icon name={passed ? "best" : "harmful"} />
        {passed ? "Passed" : "Not passed"}
      </p>
      <p className="result-percent figure-number">
        <strong>{percent}</strong>
        <span>%</span>
      </p>
      <div className="result-bar">
        <Meter value={percent} of={100} mark={pass} />
        <p className="meta">
          {earnedWords(sheet)} · pass mark {pass} %
        </p>
      </div>
      <p className="result-said">
        {critical > 0
          ? `${count(critical, "critical error")}: fails the attempt whatever the score. `
          : "No critical error. "}
        {sheet.adjusted ? <a href="#changes">Something was changed by a manager.</a> : null}
      </p>
    </div>
  );
}

function CountsWords({ counts, counting, rule, finished }: Standing) {
  switch (counts) {
    case "yes":
      return `Yes. ${RULE_WORDS[rule]}${finished > 1 ? ` (of ${finished})` : ""}.`;
    case "another":
      return (
        <>
          No. {RULE_WORDS[rule]} (of {finished}):{" "}
          <Link to={href("/review/attempts/:attemptId", { attemptId: counting ?? "" })}>
            read that one
          </Link>
          .
        </>
      );
    case "unfinished":
      return `Not yet. ${RULE_WORDS[rule]}.`;
    case "uncounted":
      return "Not yet: it is still being counted. Load the page again in a moment.";
    case "taken-back":
      return "No: the assignment was taken back.";
    case "left":
      return "No: this person is no longer in the cohort.";
  }
}
