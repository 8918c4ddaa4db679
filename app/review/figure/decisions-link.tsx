/** The link from a figure to the decisions behind it. */
import { Link } from "@remix-run/react";
import type { ReactNode } from "react";

import { behindWords, type Behind } from "./behind.ts";
import { decisionsHref } from "./decisions-href.ts";

/** Says on hover how many there are. Where there is nothing behind, its words stand alone. */
export function DecisionsLink(props: { behind: Behind | undefined; children: ReactNode }) {
  const { behind, children } = props;
  if (!behind || behind.n === 0) return <>{children}</>;
  return (
    <Link to={decisionsHref(behind.filters)} title={capital(behindWords(behind))}>
      {children}
    </Link>
  );
}

function capital(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
