import type { Behind } from "./behind.ts";
import { DecisionsLink } from "./decisions-link.tsx";

/** Links to the decisions behind figures that stand above, each with how many there are; what there is none of is left out. */
export function BehindLinks(props: {
  label: string;
  links: readonly { readonly words: string; readonly behind: Behind | undefined }[];
}) {
  const links = props.links.filter(({ behind }) => behind && behind.n > 0);
  if (links.length === 0) return null;
  return (
    <nav className="behind-links" aria-label={props.label}>
      <span>{props.label}:</span>
      <ul className="plain">
        {links.map(({ words, behind }) => (
          <li key={words}>
            <DecisionsLink behind={behind}>
              {words} <span className="figure-n">{behind?.n}</span>
            </DecisionsLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
