/** How often joining may go wrong: for one person, where we know whose account or browser it is; else for one link, and for everybody behind one address. A class shares both. */
import type { Visitor } from "#app/accounts/session.server.ts";
import { crowdLimit, limitOf, networkLimit, type Try } from "#app/accounts/throttle.server.ts";
import { idFor } from "#app/accounts/token.server.ts";

/** Where somebody comes from. */
export interface Origin {
  readonly address: string;
  /** Who has signed in with their browser before; null when nobody has. */
  readonly browserOf: string | null;
}

/** One try with a link. */
export function joinTry(
  token: string,
  visitor: Visitor | null,
  { address, browserOf }: Origin,
): Try {
  const person = visitor?.id ?? browserOf;
  const limits =
    person === null
      ? [crowdLimit(`link ${idFor(token)}`), networkLimit("join", address)]
      : [limitOf(`join ${person}`)];
  return {
    ...{ limits, what: "use a link", user: visitor },
    address: visitor === null ? address : null,
  };
}
