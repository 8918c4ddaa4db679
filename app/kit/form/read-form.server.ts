/** Reads what a request carries, once, with a limit on everything. What cannot be read is the sender's fault and said so. */
import {
  getMultipartBoundary,
  MaxHeaderSizeExceededError,
  MaxPartsExceededError,
  parseMultipart,
} from "@remix-run/multipart-parser";

import { Overfull, readFields, type Fields, type SentForm } from "./form.ts";
import { DEEPEST_JSON, inBytes, largestBody, MOST_FIELDS, MOST_FILES } from "./limits.ts";

/** The longest boundary that RFC 2046 allows. */
const LONGEST_BOUNDARY = 70;
const LARGEST_PART_HEADER = 4096;
const UNREADABLE = "This form could not be read.";

/** The known fields of the form in a request's body; throws a response when there is none that can be read. */
export async function readForm(request: Request, fields: Fields): Promise<SentForm> {
  requireSize(request);
  try {
    return readFields(await readSent(request), fields);
  } catch (error) {
    if (error instanceof Overfull) throw new Response(error.message, { status: error.status });
    throw error;
  }
}

/** The known fields of a request's address: the same limits, throws a response likewise. */
export function readAddress(request: Request, fields: Fields): SentForm {
  try {
    return readFields(new URL(request.url).searchParams, fields);
  } catch (error) {
    if (error instanceof Overfull) throw new Response(error.message, { status: error.status });
    throw error;
  }
}

/** Every text of a form, known or not: to give it back. */
export async function readTyped(request: Request): Promise<(readonly [string, string])[]> {
  return [...(await readSent(request))].flatMap(([name, value]) =>
    typeof value === "string" ? [[name, value] as const] : [],
  );
}

async function readSent(request: Request): Promise<Iterable<readonly [string, string | File]>> {
  const kind = request.headers.get("Content-Type") ?? "";
  try {
    if (/^multipart\/form-data\b/i.test(kind)) return await readParts(request, kind);
    if (/^application\/x-www-form-urlencoded\b/i.test(kind)) return readPairs(await request.text());
  } catch (error) {
    if (error instanceof Overfull) throw error;
    // Broken off on the way, or written by no browser.
  }
  throw new Overfull(400, UNREADABLE);
}

/** The JSON in a request's body, no deeper than anything that we send; throws a response when there is none. */
export async function readJson(request: Request): Promise<unknown> {
  requireSize(request);
  const text = await request.text();
  if (isDeep(text))
    throw new Response(`This is nested deeper than ${DEEPEST_JSON} levels.`, { status: 400 });
  try {
    return JSON.parse(text);
  } catch {
    throw new Response("This could not be read.", { status: 400 });
  }
}

/** The server has looked already; this holds where it stands behind something else. */
function requireSize(request: Request): void {
  const { pathname } = new URL(request.url);
  const most = largestBody(pathname);
  if (Number(request.headers.get("Content-Length") ?? 0) > most)
    throw new Response(`At most ${inBytes(most)} can be sent here.`, { status: 413 });
}

function tooManyFields(): Overfull {
  return new Overfull(413, `This form holds more than ${MOST_FIELDS} fields. Send less at once.`);
}

/** Counted before they are taken apart: the count is cheap, the parts are not. */
function readPairs(text: string): URLSearchParams {
  let count = 1;
  for (let at = text.indexOf("&"); at !== -1; at = text.indexOf("&", at + 1)) {
    count += 1;
    if (count > MOST_FIELDS) throw tooManyFields();
  }
  return new URLSearchParams(text);
}

async function readParts(request: Request, kind: string): Promise<[string, string | File][]> {
  const boundary = getMultipartBoundary(kind) ?? "";
  if (boundary === "" || boundary.length > LONGEST_BOUNDARY) throw new Overfull(400, UNREADABLE);
  // Whole before it is taken apart: a body of which a part is left unread holds its connection.
  const body = new Uint8Array(await request.arrayBuffer());
  const limits = { maxFileSize: body.length, maxTotalSize: body.length };
  const most = { maxHeaderSize: LARGEST_PART_HEADER, maxParts: MOST_FIELDS + MOST_FILES };
  const found: [string, string | File][] = [];
  try {
    for (const part of parseMultipart(body, { boundary, ...limits, ...most })) {
      if (part.name === undefined) continue;
      const { filename, mediaType: type = "" } = part;
      const file = () => new File([new Uint8Array(part.bytes)], filename ?? "", { type });
      found.push([part.name, filename === undefined ? part.text : file()]);
    }
  } catch (error) {
    if (error instanceof MaxPartsExceededError) throw tooManyFields();
    if (error instanceof MaxHeaderSizeExceededError)
      throw new Overfull(400, "This form has a field with too long a name.");
    throw error;
  }
  return found;
}

/** Brackets open at once, outside of texts. */
function isDeep(text: string): boolean {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (quoted) {
      if (code === 92) at += 1;
      else if (code === 34) quoted = false;
    } else if (code === 34) quoted = true;
    else if (code === 91 || code === 123) depth += 1;
    else if (code === 93 || code === 125) depth -= 1;
    if (depth > DEEPEST_JSON) return true;
  }
  return false;
}
