/** Questions that look bad: said before anything is said about people. */
import { Link } from "@remix-run/react";

import { Badge } from "#app/kit/layout/badge.tsx";
import { Icon } from "#app/kit/layout/icon.tsx";
import type { Behind } from "#app/review/figure/behind.ts";
import { FigureValue } from "#app/review/figure/figure.tsx";
import { flagWords } from "./flag-words.ts";
import type { Flag } from "./item-health.ts";
import type { PlaceWords } from "./place-words.ts";

interface FlaggedPlace {
  readonly key: string;
  readonly words: PlaceWords;
  readonly flags: readonly Flag[];
  readonly href: string;
  /** The scenario, where the list is of several. */
  readonly title?: string;
  /** What is behind the figure that gave a sign, where it is known. */
  readonly behind?: (flag: Flag) => Behind | undefined;
}

/** The list, or the words that stand for it. */
export function FlagList(props: { places: readonly FlaggedPlace[]; empty: string }) {
  const flagged = props.places.filter(({ flags }) => flags.length > 0);
  return (
    <section className="part" aria-labelledby="flags-heading">
      <h2 id="flags-heading">Questions with a sign that they are at fault</h2>
      {flagged.length === 0 ? null : (
        <p className="meta">
          {flagWords(countsOf(flagged))}. <b>Fix the item</b>: mend it before anybody is judged by
          it. <b>Look at it</b>: a weaker sign, or one from fewer than ten decisions; read it when
          there is time.
        </p>
      )}
      {flagged.length === 0 ? (
        <p className="measure-fine">
          <Icon name="check" /> {props.empty}
        </p>
      ) : (
        <ul className="flag-list panel">
          {flagged.map((place) => (
            <li key={`${place.title ?? ""} ${place.key}`}>
              <Link to={place.href}>
                {place.title ? `${place.title}: ` : ""}
                {place.words.caseTitle}, {place.words.scene}
              </Link>
              <Flags flags={place.flags} {...(place.behind && { behind: place.behind })} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function countsOf(flagged: readonly FlaggedPlace[]): { toFix: number; toLook: number } {
  const toFix = flagged.filter(({ flags }) =>
    flags.some(({ urgency }) => urgency === "fix"),
  ).length;
  return { toFix, toLook: flagged.length - toFix };
}

/** The signs of one place, each with the figure that gave it, and with what is behind that where it is known. */
export function Flags(props: {
  flags: readonly Flag[];
  behind?: (flag: Flag) => Behind | undefined;
}) {
  return (
    <ul className="flags">
      {props.flags.map((flag, index) => (
        <li key={index} data-urgency={flag.urgency}>
          <Badge tone={flag.urgency === "fix" ? "strong" : "plain"}>
            {flag.urgency === "fix" ? "Fix the item" : "Look at it"}
          </Badge>
          <span>{flag.words}.</span>
          <FigureValue figure={flag.figure} format={flag.format} behind={props.behind?.(flag)} />
        </li>
      ))}
    </ul>
  );
}
