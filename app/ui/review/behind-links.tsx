import { Link } from "@remix-run/react";

import { decisionsHref } from "./decisions-href.ts";

/** Links to the decisions behind figures that stand above. */
export function BehindLinks(props: {
  label: string;
  links: readonly {
    readonly words: string;
    readonly filters: Parameters<typeof decisionsHref>[0];
  }[];
}) {
  return (
    <nav className="behind-links" aria-label={props.label}>
      <span>{props.label}:</span>
      <ul className="plain">
        {props.links.map(({ words, filters }) => (
          <li key={words}>
            <Link to={decisionsHref(filters)}>{words}</Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
