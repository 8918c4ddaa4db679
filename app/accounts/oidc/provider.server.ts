/** The provider of OpenID Connect: found when it is first needed, asked with a limit of time, believed only with proof. */
import { randomBytes } from "node:crypto";

import {
  allowInsecureRequests,
  authorizationCodeGrant,
  AuthorizationResponseError,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  calculatePKCECodeChallenge,
  ClientError,
  ClientSecretBasic,
  ClientSecretPost,
  discovery,
  enableNonRepudiationChecks,
  fetchUserInfo,
  ResponseBodyError,
  type ClientAuth,
  type Configuration,
} from "openid-client";
import { z } from "zod";

import { env, type OidcAccess } from "#app/env.server.ts";
import { href } from "#app/href.ts";
import { LONGEST_EMAIL } from "#app/kit/form/limits.ts";
import {
  DENIED,
  DOWN,
  LOST,
  ODD,
  OidcRefusal,
  UNPROVED,
  type OidcProblem,
} from "./oidc-problem.ts";

/** What an answer is held against. */
export interface Asked {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** Who the provider says is there. */
export interface Answer {
  readonly issuer: string;
  readonly subject: string;
  readonly idToken: string;
  /** The e-mail address that it vouches for; null for none. */
  verifiedEmail(): Promise<string | null>;
}

/** Seconds that one question may take. */
const PATIENCE = 5;
/** Milliseconds that what the provider says of itself is good for. */
const HOLDS = 60 * 60 * 1000;
/** An ID token may be a whole directory; in an address only so much of it arrives. */
const LONGEST_HINT = 4000;
/** The longest name that the specification lets a provider give. */
const LONGEST_SUBJECT = 255;

/** How this installation signs people in elsewhere; throws a 404 where it does not. */
export function requireOidc(): OidcAccess {
  if (env.oidc === null)
    throw new Response("People sign in here with a password only.", { status: 404 });
  return env.oidc;
}

/** Where a browser goes to be asked who is there. */
export async function authorizationAddress(asked: Asked): Promise<string> {
  const provider = await findProvider();
  return asking(async () => {
    const address = buildAuthorizationUrl(provider, {
      ...{ redirect_uri: callbackAddress(), scope: "openid email", state: asked.state },
      ...{ nonce: asked.nonce, code_challenge_method: "S256" },
      code_challenge: await calculatePKCECodeChallenge(asked.verifier),
    });
    return address.href;
  });
}

/** Reads the answer in the address of a request that comes back, and proves it. */
export async function readAnswer(request: Request, asked: Asked): Promise<Answer> {
  const provider = await findProvider();
  // As the provider knows it: a proxy in front of us may have written another host into the request.
  const came = new URL(callbackAddress());
  came.search = new URL(request.url).search;
  return asking(async () => {
    const tokens = await authorizationCodeGrant(provider, came, {
      ...{ expectedState: asked.state, expectedNonce: asked.nonce },
      ...{ pkceCodeVerifier: asked.verifier, idTokenExpected: true },
    });
    const claims = tokens.claims();
    if (claims === undefined || claims.sub.length > LONGEST_SUBJECT) throw new OidcRefusal(ODD);
    const { iss: issuer, sub: subject } = claims;
    return {
      ...{ issuer, subject, idToken: tokens.id_token ?? "" },
      verifiedEmail: async () => {
        if (claims["email"] !== undefined) return verifiedIn(claims);
        if (provider.serverMetadata().userinfo_endpoint === undefined) return null;
        // Many say it there alone.
        return verifiedIn(
          await asking(() => fetchUserInfo(provider, tokens.access_token, subject)),
        );
      },
    };
  });
}

/** Where a browser goes to be signed out there as well and come back; null where that cannot be said now. */
export async function endSessionAddress(idToken: string): Promise<string | null> {
  try {
    const provider = await findProvider();
    if (provider.serverMetadata().end_session_endpoint === undefined) return null;
    const hint = idToken !== "" && idToken.length <= LONGEST_HINT;
    return buildEndSessionUrl(provider, {
      ...(hint && { id_token_hint: idToken }),
      post_logout_redirect_uri: `${env.site}${href("/sign-in")}`,
    }).href;
  } catch (error) {
    // Nobody is kept here because somebody else does not answer.
    if (error instanceof OidcRefusal) return null;
    throw error;
  }
}

function callbackAddress(): string {
  return `${env.site}${href("/sign-in/oidc/callback")}`;
}

let found: { readonly at: number; readonly provider: Promise<Configuration> } | null = null;

/** One question for all who ask meanwhile; after a failure the next asks again. */
function findProvider(): Promise<Configuration> {
  if (found !== null && performance.now() - found.at < HOLDS) return found.provider;
  const mine = { at: performance.now(), provider: discover(requireOidc()) };
  found = mine;
  mine.provider.catch(() => {
    if (found === mine) found = null;
  });
  return mine.provider;
}

async function discover({ issuer, clientId, clientSecret }: OidcAccess): Promise<Configuration> {
  const server = new URL(issuer);
  const plain = server.protocol === "http:" ? [allowInsecureRequests] : [];
  try {
    return await discovery(server, clientId, undefined, provedBy(clientSecret), {
      ...{ timeout: PATIENCE, execute: [enableNonRepudiationChecks, ...plain] },
    });
  } catch (error) {
    throw new OidcRefusal(noted(DOWN, error));
  }
}

/** In the body where it may be: in the header, secrets with odd signs are read differently by different providers. */
function provedBy(secret: string): ClientAuth {
  return (server, ...rest) => {
    const inBody = server.token_endpoint_auth_methods_supported?.includes("client_secret_post");
    return (inBody ? ClientSecretPost(secret) : ClientSecretBasic(secret))(server, ...rest);
  };
}

const vouched = z.object({
  email: z.string().max(LONGEST_EMAIL).pipe(z.email()),
  email_verified: z.literal(true),
});

function verifiedIn(claims: unknown): string | null {
  return vouched.safeParse(claims).data?.email ?? null;
}

/** Asks the provider; what goes wrong becomes something to say. */
async function asking<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    throw error instanceof OidcRefusal ? error : new OidcRefusal(problemOf(error));
  }
}

/** Errors of a person who said no, and of a provider that would have had to ask one. */
const SAID_NO =
  /^(access_denied|login_required|interaction_required|consent_required|account_selection_required)$/;
const BUSY = /^(temporarily_unavailable|server_error)$/;
/** The provider's answer was none. */
const NO_ANSWER =
  /^OAUTH_(TIMEOUT|ABORT|RESPONSE_IS_NOT_JSON|RESPONSE_IS_NOT_CONFORM|PARSE_ERROR)$/;

function problemOf(error: unknown): OidcProblem {
  if (error instanceof AuthorizationResponseError && SAID_NO.test(error.error)) return DENIED;
  // A code that was used before, or too late.
  if (error instanceof ResponseBodyError && error.error === "invalid_grant") return LOST;
  if (error instanceof AuthorizationResponseError || error instanceof ResponseBodyError)
    return noted(BUSY.test(error.error) ? DOWN : ODD, error);
  if (error instanceof ClientError)
    return noted(NO_ANSWER.test(error.code ?? "") ? DOWN : UNPROVED, error);
  // What `fetch` throws when nobody is there.
  if (error instanceof TypeError) return noted(DOWN, error);
  throw error;
}

/** Tells the log; whoever sees the page can say the number. */
function noted(problem: OidcProblem, error: unknown): OidcProblem {
  const number = randomBytes(3).toString("hex");
  console.error(`company sign-in ${number}: ${problem.title}: ${wordsOf(error).join(", ")}`);
  return { ...problem, number };
}

/** What an error says, and those behind it; never what was sent, which may hold secrets. */
function wordsOf(error: unknown): string[] {
  if (!(error instanceof Error)) return [];
  const code = "code" in error && typeof error.code === "string" ? `${error.code} ` : "";
  const said = [AuthorizationResponseError, ResponseBodyError].some((kind) => error instanceof kind)
    ? ["error", "error_description"].map((name) => String(Reflect.get(error, name) ?? ""))
    : [];
  return [
    ...[`${code}${error.message}`, ...said].map((text) => JSON.stringify(text.slice(0, 300))),
    ...wordsOf(error.cause),
  ];
}
