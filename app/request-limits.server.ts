/** What is decided about a request before anybody looks at what it asks for, and how long one may take to arrive. */
import type { IncomingMessage, Server } from "node:http";

import { DEEPEST_PATH, inBytes, largestBody, LONGEST_ADDRESS } from "#app/kit/form/limits.ts";
import { env } from "./env.server.ts";

/** What is answered instead. */
export interface Refusal {
  readonly status: 400 | 403 | 405 | 411 | 413 | 414 | 415;
  readonly message: string;
}

/** A name or an address, and perhaps a port. */
const HOST = /^(\[[0-9a-f:.]{2,45}\]|[a-z0-9_.-]{1,253})(:\d{1,5})?$/i;

/** Who the visitor says they asked, as the proxy in front tells it; null when it makes no sense. */
function hostOf(
  { headers }: Pick<IncomingMessage, "headers">,
  trustProxy: boolean = env.trustProxy,
): string | null {
  const forwarded = trustProxy ? firstOf(headers["x-forwarded-host"]) : undefined;
  const hosts = [headers.host ?? "", forwarded ?? headers.host ?? ""];
  const known = hosts.every((host) => HOST.test(host) && URL.canParse(`http://${host}/`));
  return known ? (hosts[1] ?? null) : null;
}

/** The problem with a request's address; null when there is none. Takes out what no proxy of ours has said. */
export function problemWithAddress(
  request: Pick<IncomingMessage, "headers" | "url">,
  trustProxy: boolean = env.trustProxy,
): Refusal | null {
  const { headers, url = "" } = request;
  const host = hostOf(request, trustProxy);
  if (host === null) return { status: 400, message: "this is not a host" };
  // Behind us they are believed whatever was trusted, and as they stand.
  if (trustProxy && headers["x-forwarded-host"] !== undefined) headers["x-forwarded-host"] = host;
  else delete headers["x-forwarded-host"];
  const scheme = trustProxy ? (firstOf(headers["x-forwarded-proto"]) ?? "http") : "http";
  if (!/^https?$/i.test(scheme)) return { status: 400, message: "this is not a scheme" };
  const depth = (url.split("?")[0] ?? "").split("/").length - 1;
  if (url.length > LONGEST_ADDRESS || depth > DEEPEST_PATH)
    return { status: 414, message: "this address is too long" };
  // PostgreSQL takes no such character, not even to look for it.
  const odd = !url.startsWith("/") || url.includes("%00") || !URL.canParse(`http://${host}${url}`);
  return odd ? { status: 400, message: "this is not an address" } : null;
}

/** The problem with what a request would do or bring; null when there is none. */
export function problemWithBody(
  request: Pick<IncomingMessage, "headers" | "method" | "url">,
): Refusal | null {
  const { method = "", headers, url = "" } = request;
  if (method === "GET" || method === "HEAD") return null;
  if (method !== "POST") return { status: 405, message: "method not allowed" };
  if (isFromElsewhere(request))
    return { status: 403, message: "this form was sent from another site" };
  if (headers["transfer-encoding"] !== undefined)
    return { status: 411, message: "send the length of the body" };
  const length = Number(headers["content-length"] ?? 0);
  const most = largestBody(url.split("?")[0] ?? "");
  if (!(length <= most))
    return { status: 413, message: `the body is too large: at most ${inBytes(most)} here` };
  const type = headers["content-type"] ?? "";
  const known =
    /^(application\/x-www-form-urlencoded|application\/json)\b/i.test(type) ||
    /^multipart\/form-data\s*;.*boundary=/i.test(type);
  return length > 0 && !known
    ? { status: 415, message: "this kind of body is not read here" }
    : null;
}

function isFromElsewhere(request: Pick<IncomingMessage, "headers">): boolean {
  const { origin, "sec-fetch-site": site } = request.headers;
  if (site === "cross-site") return true;
  if (origin === undefined) return false;
  return !URL.canParse(origin) || new URL(origin).host !== hostOf(request);
}

/** Of a list that proxies made: what the first was asked for. */
function firstOf(header: string | readonly string[] | undefined): string | undefined {
  return (typeof header === "string" ? header : header?.[0])?.split(",")[0]?.trim();
}

/** How often a server looks for requests that take too long, in milliseconds: an option of its making. */
export const LOOK_EVERY = Math.min(5000, env.requestSeconds * 250);

/** Sets what a server takes from slow senders and readers, and from many at once. */
export function limitServer(server: Server): void {
  const patience = env.requestSeconds * 1000;
  server.headersTimeout = Math.min(10_000, patience);
  server.requestTimeout = patience;
  // Nothing moves, in either direction.
  server.setTimeout(patience);
  // Longer than browsers and proxies keep an idle connection: whoever sends just as we close it hears nothing.
  server.keepAliveTimeout = Math.min(75_000, patience);
  server.maxHeadersCount = 100;
  server.maxConnections = env.mostConnections;
}
