/** Links in prose: a clause by its id, the handbook, or the world outside. */
import type { ReactNode } from "react";

/** Gives the address of a clause, or null when there is none. */
export type ResolveClause = (id: string) => string | null;

const CLAUSE = "clause:";

/** Makes the component that prose links are drawn with. */
export function linkWith(resolveClause: ResolveClause) {
  return function Link(props: { href?: string; title?: string; children?: ReactNode }) {
    const href = props.href ?? "";
    if (href.startsWith(CLAUSE)) {
      const address = resolveClause(href.slice(CLAUSE.length));
      if (address === null) return <span>{props.children}</span>;
      return (
        <a href={address} target="handbook" className="clause-ref">
          {props.children}
        </a>
      );
    }
    return (
      <a href={href} title={props.title} rel="noopener noreferrer">
        {props.children}
      </a>
    );
  };
}
