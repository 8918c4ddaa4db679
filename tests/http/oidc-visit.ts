/** A browser on its way to the provider of OpenID Connect and back: two jars of cookies, for two sites. */
import { makeClient, type Client } from "./client.ts";
import { unescapeHtml } from "./page.ts";

/** One browser. */
export interface Browser {
  readonly ours: Client;
  readonly theirs: Client;
}

/** A new one. */
export function openBrowser(site: string, issuer: string): Browser {
  return { ours: makeClient(site), theirs: makeClient(issuer) };
}

/** Goes to an address of the provider, signs in and agrees there (null: breaks it off), and says where that leads back to. */
export async function answerOf(
  { theirs }: Browser,
  address: string,
  subject: string | null,
): Promise<string> {
  let answer = await theirs.get(address);
  for (let step = 0; step < 12; step += 1) {
    const to = answer.headers.get("location");
    if (to !== null && !new URL(to, address).href.startsWith(new URL(address).origin)) return to;
    answer = await (to === null ? fillIn(theirs, await answer.text(), subject) : theirs.get(to));
  }
  throw new Error("the provider leads nowhere");
}

/** Its pages: who are you, do you agree, do you want to leave. */
function fillIn(theirs: Client, page: string, subject: string | null): Promise<Response> {
  const action = unescapeHtml(/<form[^>]*action="([^"]+)"/.exec(page)?.[1] ?? `no form: ${page}`);
  if (subject === null) return theirs.get(`${action}/abort`);
  const hidden = [...page.matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g)];
  const fields = Object.fromEntries(hidden.map(([, name = "", value = ""]) => [name, value]));
  return theirs.post(action, { ...fields, login: subject, password: "any", logout: "yes" });
}

/** Begins to sign in; the address of the provider that it leads to. */
export async function setOut({ ours }: Browser, next = "/"): Promise<string> {
  const begun = await ours.get(`/sign-in/oidc?next=${encodeURIComponent(next)}`);
  const to = begun.headers.get("location");
  if (begun.status !== 302 || to === null) throw new Error(`cannot begin: ${begun.status}`);
  return to;
}

/** Signs in as `subject`, all the way; what our side answers at the end. */
export async function signInAs(browser: Browser, subject: string, next = "/"): Promise<Response> {
  return browser.ours.get(await answerOf(browser, await setOut(browser, next), subject));
}
