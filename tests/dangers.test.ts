/** What is dangerous stands in the places that were looked at (docs/asvs.md), and nowhere else. */
import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

interface Danger {
  readonly what: string;
  readonly pattern: RegExp;
  /** What the pattern must find. */
  readonly example: string;
  /** Files that may. */
  readonly where: readonly string[];
}

const DANGERS: readonly Danger[] = [
  {
    what: "HTML is placed as it is in one place, for prose that was checked",
    pattern: /dangerouslySetInnerHTML|\.(inner|outer)HTML\s*=|insertAdjacentHTML|document\.write/,
    example: "<p dangerouslySetInnerHTML={{ __html }} />",
    where: ["app/kit/layout/prose.tsx"],
  },
  {
    what: "text is run in one place, after it was checked to hold no code",
    pattern: /\beval\(|\bnew Function\(|node:vm\b|\bgetMDXComponent\(/,
    example: "new Function(text)",
    where: ["app/library/render.server.tsx"],
  },
  {
    what: "no other program is started",
    pattern: /child_process/,
    example: 'import { exec } from "node:child_process"',
    where: [],
  },
  {
    what: "SQL is put together of names from our own lists, in two places",
    pattern: /RawUnsafe\(|\bPrisma\.raw\(/,
    example: "database.$queryRawUnsafe(text)",
    where: [
      "app/review/decisions/decision-conditions.server.ts",
      "app/store/insert-rows.server.ts",
    ],
  },
  {
    what: "the audit trail is only added to, but for a count",
    pattern: /auditEntry\.(update|delete|upsert)|(UPDATE|DELETE FROM) "AuditEntry"/,
    example: "book.auditEntry.deleteMany()",
    where: ["app/accounts/audit.server.ts"],
  },
  {
    what: "nobody's certificate is taken unchecked, but a mail server's on this machine",
    pattern: /rejectUnauthorized|NODE_TLS_REJECT/,
    example: "{ rejectUnauthorized: false }",
    where: ["app/mail/post-mail.server.ts"],
  },
  {
    what: "the server asks one other server, the record store; browsers ask ours",
    pattern: /\bfetch\(|from "node:(https|http2|net|tls|dgram)"/,
    example: "await fetch(address)",
    where: [
      "app/review/xapi/record-store.server.ts",
      "app/studio/stage/ask-stage.ts",
      "app/studio/workbench/send-save.ts",
      "app/studio/workbench/use-news.ts",
    ],
  },
  {
    what: "messages are heard from our own threads alone",
    pattern: /addEventListener\("message"|onmessage\b|\.on\("message"|new WebSocket|EventSource/,
    example: 'addEventListener("message", hear)',
    where: ["app/kit/in-thread.server.ts"],
  },
  {
    what: "the browser's store holds what was typed and not sent, and choices about the screen",
    pattern: /\b(localStorage|sessionStorage|indexedDB)\b|document\.cookie/,
    example: "localStorage.setItem(name, text)",
    where: [
      "app/attempts/desk/single-keys.ts",
      "app/kit/layout/unsent.ts",
      "app/studio/workbench/kept-copy.ts",
      "app/studio/workbench/split.tsx",
      "app/studio/workbench/window-name.ts",
    ],
  },
  {
    what: "chance that can be guessed decides nothing but how long to wait",
    pattern: /Math\.random\(/,
    example: "Math.random()",
    where: ["app/review/xapi/deliver.server.ts"],
  },
  {
    what: "no digest but SHA-256",
    pattern: /create(Hash|Hmac)\("(?!sha256")/,
    example: 'createHash("md5")',
    where: [],
  },
];

const sources = [...globSync("app/**/*.{ts,tsx}"), "server.mjs"]
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => !/\.test\.tsx?$|\/make(\.server)?\.ts$|\/generated\//.test(file))
  .map((file) => ({ file, text: readFileSync(file, "utf8") }));

test.each(DANGERS)("$what", ({ pattern, example, where }) => {
  expect(sources.length).toBeGreaterThan(500);
  expect(example).toMatch(pattern);
  const found = sources.filter(({ text }) => pattern.test(text)).map(({ file }) => file);
  expect(found.toSorted()).toEqual(where);
});
