/** Signing out where a session began: at the provider. */
import { sessionIdOf } from "#app/accounts/session.server.ts";
import { env } from "#app/env.server.ts";
import { database } from "#app/store/client.server.ts";
import { endSessionAddress } from "./provider.server.ts";

/** The address at the provider that signs out and comes back; null where the session of a request did not begin there. Ask while it lasts. */
export async function signOutAddress(request: Request): Promise<string | null> {
  const id = env.oidc === null ? null : await sessionIdOf(request);
  if (id === null) return null;
  const session = await database.session.findUnique({ where: { id } });
  const idToken = session?.idToken ?? null;
  return idToken === null ? null : endSessionAddress(idToken);
}
