/** Renders pages as streams, and hands server.mjs what it starts and stops. */
import { PassThrough } from "node:stream";

import {
  createReadableStreamFromReadable,
  type ActionFunctionArgs,
  type AppLoadContext,
  type EntryContext,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { isbot } from "isbot";
import { renderToPipeableStream } from "react-dom/server";

import { NonceContext } from "./nonce.ts";
import { saidPath } from "./said-path.ts";
import { RETRY_AFTER } from "./trouble.server.ts";

export { DEMO_EMAILS, DEMO_PASSWORD } from "#app/accounts/demo.server.ts";
export { boot, notReady, shutDown } from "./boot.server.ts";
export {
  LOOK_EVERY,
  limitServer,
  problemWithAddress,
  problemWithBody,
} from "./request-limits.server.ts";
export { env } from "./env.server.ts";
export { saidPath } from "./said-path.ts";
export { answeringTrouble } from "./trouble.server.ts";

/** How long a page may take to stream. */
export const streamTimeout = 10_000;

/** Answers a request for a page. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  { nonce }: AppLoadContext,
): Promise<Response> {
  tellToWait(headers, remixContext);
  const whole = remixContext.isSpaMode || isbot(request.headers.get("user-agent") ?? "");
  return new Promise((resolve, reject) => {
    let sent = false;
    function send(): void {
      sent = true;
      const body = new PassThrough();
      headers.set("Content-Type", "text/html; charset=utf-8");
      resolve(new Response(createReadableStreamFromReadable(body), { headers, status }));
      pipe(body);
    }
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext.Provider value={nonce}>
        <RemixServer context={remixContext} url={request.url} nonce={nonce} />
      </NonceContext.Provider>,
      {
        nonce,
        ...(whole ? { onAllReady: send } : { onShellReady: send }),
        onShellError: reject,
        onError(error) {
          // What goes wrong before the shell is there arrives at handleError as well.
          status = 500;
          if (sent) console.error(error);
        },
      },
    );
    setTimeout(abort, streamTimeout + 1_000).unref();
  });
}

/** Answers a script's request for a page's data. */
export function handleDataRequest(response: Response): Response {
  // Remix does not say in which encoding.
  if (response.headers.get("Content-Type") === "text/x-script")
    response.headers.set("Content-Type", "text/x-script; charset=utf-8");
  if (response.status === 503) response.headers.set("Retry-After", RETRY_AFTER);
  // What was thrown said so, and Remix kept it back: nothing is counted for longer than a minute.
  if (response.status === 429 && !response.headers.has("Retry-After"))
    response.headers.set("Retry-After", "60");
  return response;
}

/** What was thrown says when to come again; Remix would keep that from a page. */
function tellToWait(headers: Headers, { staticHandlerContext }: EntryContext): void {
  const { loaderHeaders, actionHeaders } = staticHandlerContext;
  const found = [...Object.values(loaderHeaders), ...Object.values(actionHeaders)];
  const wait = found.map((one) => one.get("Retry-After")).find((one) => one !== null);
  if (wait && !headers.has("Retry-After")) headers.set("Retry-After", wait);
}

/** Our mistakes go to the log; a visitor's, and what a visitor broke off, do not. */
export function handleError(
  error: unknown,
  { request }: LoaderFunctionArgs | ActionFunctionArgs,
): void {
  const theirs = isRouteErrorResponse(error) && error.status < 500;
  if (theirs || request.signal.aborted) return;
  console.error(request.method, saidPath(new URL(request.url).pathname), error);
}
