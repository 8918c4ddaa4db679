/** For tests: a provider of OpenID Connect on this machine. It knows whoever is in its list and takes any password. */
import { generateKeyPairSync } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

import { Provider } from "oidc-provider";

/** What it says of a person beside its name for them. */
export interface Claims {
  readonly email: string;
  readonly email_verified: boolean;
}

/** One that runs. */
export interface TestProvider {
  readonly issuer: string;
  /** By its names for them. */
  readonly people: Map<string, Claims>;
  close(): Promise<void>;
}

/** What both sides know. */
const CLIENT = { id: "eleven-minutes", secret: "-a secret/with:odd signs~" };

/** The settings of an installation that signs people in there. */
export function oidcVariables(issuer: string, site: string): Record<string, string> {
  return {
    ...{ OIDC_ISSUER: issuer, OIDC_CLIENT_ID: CLIENT.id, OIDC_CLIENT_SECRET: CLIENT.secret },
    ...{ OIDC_NAME: "Acme", SITE_URL: site },
  };
}

/** The same with a provider that never answers: no program asks anything of this port. */
export function nowhere(): Record<string, string> {
  return oidcVariables("http://127.0.0.1:1", "http://127.0.0.1:3000");
}

/** Starts one for the installation at `site`; by default it tells addresses only when asked for them with the access token. */
export async function startProvider(
  site: string,
  { host = "127.0.0.1", port = 0, emailInToken = false } = {},
): Promise<TestProvider> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(port, host, resolve));
  const issuer = `http://${host}:${(server.address() as AddressInfo).port}`;
  const people: TestProvider["people"] = new Map();
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const provider = new Provider(issuer, {
    clients: [
      {
        ...{ client_id: CLIENT.id, client_secret: CLIENT.secret },
        redirect_uris: [`${site}/sign-in/oidc/callback`],
        post_logout_redirect_uris: [`${site}/sign-in`],
        token_endpoint_auth_method: "client_secret_post",
      },
    ],
    jwks: { keys: [{ ...privateKey.export({ format: "jwk" }), use: "sig", alg: "RS256" }] },
    cookies: { keys: ["a key for tests"] },
    claims: { openid: ["sub"], email: ["email", "email_verified"] },
    conformIdTokenClaims: !emailInToken,
    pkce: { required: () => true },
    findAccount: (_context, sub) => ({
      accountId: sub,
      claims: () => ({ sub, ...people.get(sub) }),
    }),
    ttl: { Interaction: 600, Session: 600, Grant: 600, AccessToken: 600, IdToken: 600 },
  });
  const answer = provider.callback();
  server.on("request", (request, response) => void answer(request, response));
  return {
    ...{ issuer, people },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
