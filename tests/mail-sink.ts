/** A mail server for tests: keeps what it takes, as whoever reads it would see it. */
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

import { SMTPServer } from "smtp-server";

/** A mail as it arrived. */
export interface Arrived {
  /** The recipients of the envelope. */
  readonly for: readonly string[];
  /** By name, in small letters; decoded. */
  readonly headers: ReadonlyMap<string, string>;
  readonly text: string;
  /** Every byte. */
  readonly raw: string;
}

/** A running one. */
export interface MailSink {
  readonly port: number;
  readonly mails: readonly Arrived[];
  /** What it says to the next recipients instead of taking them, the first first. */
  readonly refusals: { readonly code: number; readonly words: string }[];
  /** The first mail for this address, or the first after so many. */
  mailFor(address: string, after?: number): Promise<Arrived>;
  close(): Promise<void>;
}

/** Starts one on this machine, without TLS. */
export async function openMailSink(): Promise<MailSink> {
  const [mails, refusals]: [Arrived[], { code: number; words: string }[]] = [[], []];
  const waiting = new Set<() => void>();
  const server = new SMTPServer({
    ...{ authOptional: true, disabledCommands: ["STARTTLS", "AUTH"], logger: false },
    onRcptTo: (_to, _session, done) => {
      const refusal = refusals.shift();
      if (!refusal) return done();
      return done(Object.assign(new Error(refusal.words), { responseCode: refusal.code }));
    },
    onData: (stream, session, done) => {
      void text(stream).then((raw) => {
        mails.push(
          arrived(
            raw,
            session.envelope.rcptTo.map(({ address }) => address),
          ),
        );
        done();
        for (const look of waiting) look();
      });
    },
  });
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  return {
    ...{ mails, refusals, port: (server.server.address() as AddressInfo).port },
    mailFor: (address, after = 0) =>
      new Promise((resolve) => {
        const look = () => {
          const found = mails.filter((mail) => mail.for.includes(address))[after];
          if (!found) return;
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
      }),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function arrived(raw: string, recipients: readonly string[]): Arrived {
  const end = raw.indexOf("\r\n\r\n");
  const lines = raw
    .slice(0, end)
    .replace(/\r\n[ \t]+/g, " ")
    .split("\r\n");
  const headers = new Map(
    lines.map((line) => {
      const colon = line.indexOf(":");
      return [line.slice(0, colon).toLowerCase(), decodeWords(line.slice(colon + 1).trim())];
    }),
  );
  if (headers.size !== lines.length) throw new Error("a header is there twice");
  const body = decodeBody(raw.slice(end + 4), headers.get("content-transfer-encoding") ?? "7bit");
  return { for: recipients, headers, text: body.replaceAll("\r\n", "\n"), raw };
}

/** RFC 2047. */
function decodeWords(value: string): string {
  return value
    .replace(/\?=\s+=\?/g, "?==?")
    .replace(/=\?utf-8\?([qb])\?([^?]*)\?=/gi, (_, how: string, encoded: string) =>
      how.toLowerCase() === "b"
        ? `\0${encoded}\0`
        : `\0${quoted(encoded.replaceAll("_", " ")).toString("base64")}\0`,
    )
    .replace(/(?:\0[^\0]*\0)+/g, (words) =>
      Buffer.concat(
        words
          .split("\0")
          .filter(Boolean)
          .map((part) => Buffer.from(part, "base64")),
      ).toString("utf8"),
    );
}

function decodeBody(body: string, encoding: string): string {
  if (encoding === "base64") return Buffer.from(body, "base64").toString("utf8");
  return encoding === "quoted-printable" ? quoted(body).toString("utf8") : body;
}

function quoted(encoded: string): Buffer {
  const bytes = encoded
    .replace(/=\r?\n/g, "")
    .replace(/=([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
  return Buffer.from(bytes, "latin1");
}
