/** A figure as it is always shown: its value, over how many, and on demand what it is and from which attempts. */
import type { ReactNode } from "react";

import { behindWords, type Behind } from "./behind.ts";
import { DecisionsLink } from "./decisions-link.tsx";
import {
  countedWords,
  FEWEST,
  intervalWords,
  missingWords,
  numberWords,
  type FigureFormat,
} from "./figure-words.ts";
import type { Figure } from "./figure.ts";

interface FigureProps {
  figure: Figure;
  format: FigureFormat;
}

interface OpenFigureProps extends FigureProps {
  /** The decisions that it is taken over. */
  behind?: Behind | undefined;
}

/** The value with its interval and n; opened (mouse, key or touch) it says definition, rule and interval in words, and leads to the decisions. Block level: not inside a `<p>`. */
export function FigureValue({ figure, format, behind }: OpenFigureProps) {
  return (
    <details className="figure" data-missing={figure.missing ?? undefined}>
      <summary>
        <FigureNumber figure={figure} format={format} />
        <span className="visually-hidden">, what this is</span>
      </summary>
      <div className="figure-about">
        <p>{figure.definition}</p>
        <p>
          Taken from: {figure.rule}; n = {figure.n} {figure.of}.
        </p>
        {figure.interval ? (
          <p>
            In brackets: the range that holds the true value in{" "}
            {Math.round(figure.interval.level * 100)} of 100 such samples.
          </p>
        ) : null}
        <MissingNote figure={figure} />
        {behind ? (
          <p>
            <DecisionsLink behind={behind}>Read {behindWords(behind)}</DecisionsLink>
          </p>
        ) : null}
      </div>
    </details>
  );
}

/** The value with its interval and n alone, for where the definition stands beside it (the head of a table's column, a legend). */
export function FigureNumber({ figure, format }: FigureProps) {
  if (figure.value === null) {
    const n = figure.missing === "too-few" ? null : <FigureN figure={figure} />;
    return (
      <span className="figure-value" data-missing="">
        {missingWords(figure)} {n}
      </span>
    );
  }
  const interval = intervalWords(figure, format);
  return (
    <span className="figure-value">
      <b>{numberWords(figure.value, format)}</b>{" "}
      {interval ? <span className="figure-interval">{interval}</span> : null}{" "}
      <FigureN figure={figure} />
    </span>
  );
}

/** Figures with their names, one under the other or side by side where there is room. Holds `<FigureRow>`s. */
export function FigureList({ children }: { children: ReactNode }) {
  return <dl className="figure-list">{children}</dl>;
}

/** One named figure of a `<FigureList>`; children say what it means for the reader. */
export function FigureRow(props: OpenFigureProps & { label: string; children?: ReactNode }) {
  return (
    <div className="figure-row">
      <dt>{props.label}</dt>
      <dd>
        <FigureValue figure={props.figure} format={props.format} behind={props.behind} />
        {props.children ? <div className="meta">{props.children}</div> : null}
      </dd>
    </div>
  );
}

/** Over how many; of a share, how many of them. */
function FigureN({ figure: { n, counted } }: { figure: Figure }) {
  return <span className="figure-n">{counted ? countedWords(counted) : `n = ${n}`}</span>;
}

function MissingNote({ figure }: { figure: Figure }) {
  if (figure.missing === "too-few")
    return <p>No number from fewer than {FEWEST}: it would say more than it can.</p>;
  if (figure.missing === "undefined")
    return <p>These data give no number: nothing varies, or nothing was counted.</p>;
  return null;
}
