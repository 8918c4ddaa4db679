/** How often joining may go wrong: for one link, and for everybody behind one address. A class shares both. */
import { crowdLimit, networkLimit, type Try } from "#app/accounts/throttle.server.ts";
import { idFor } from "#app/accounts/token.server.ts";

/** One try with a link. */
export function joinTry(token: string, address: string): Try {
  return {
    limits: [crowdLimit(`link ${idFor(token)}`), networkLimit("join", address)],
    ...{ what: "use a link", user: null, address },
  };
}
