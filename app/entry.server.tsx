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

import { NonceContext } from "#app/nonce.ts";
import { RETRY_AFTER } from "#app/trouble.server.ts";

export { DEMO_EMAILS, DEMO_PASSWORD } from "#app/accounts/demo.server.ts";
export { boot, notReady, shutDown } from "#app/boot.server.ts";
export { LOOK_EVERY, limitServer, problemWithAddress, problemWithBody } from "#app/door.server.ts";
export { env } from "#app/env.server.ts";
export { answeringTrouble } from "#app/trouble.server.ts";

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
  keepPrivate(headers);
  if (status === 503) headers.set("Retry-After", RETRY_AFTER);
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
  keepPrivate(response.headers);
  if (response.status === 503) response.headers.set("Retry-After", RETRY_AFTER);
  return response;
}

/** Our mistakes go to the log; a visitor's, and what a visitor broke off, do not. */
export function handleError(
  error: unknown,
  { request }: LoaderFunctionArgs | ActionFunctionArgs,
): void {
  const theirs = isRouteErrorResponse(error) && error.status < 500;
  if (theirs || request.signal.aborted) return;
  console.error(request.method, new URL(request.url).pathname, error);
}

/** Pages are about the person who asked: nobody in between keeps them. */
function keepPrivate(headers: Headers): void {
  if (!headers.has("Cache-Control")) headers.set("Cache-Control", "private, no-cache");
}
