/** The worst requests of the studio. */
import { readFileSync } from "node:fs";

import {
  LONGEST_CHOICE,
  LONGEST_DRAFT,
  LONGEST_SLUG,
  LONGEST_TITLE,
  LONGEST_WORDS,
  MOST_FILES,
} from "#app/kit/form/limits.ts";
import { FLAGSHIP } from "./play.ts";
import { draft, form, longest, many, words, type Worst } from "./worst-form.ts";
import { LARGE_TEXT } from "./worst-large.ts";

/** As many files as may come, in as many bytes. */
function upload(count: number, text: string): () => FormData {
  return () => {
    const form = new FormData();
    for (const name of many(count, (index) => `worst-${index}.mdx`))
      form.append("files", new File([text], name));
    return form;
  };
}

const flagship = () => readFileSync(`scenarios/${FLAGSHIP}.mdx`, "utf8");

/** All of its forms. */
export const STUDIO_FORMS: readonly Worst[] = [
  ...form("/studio", "admin", () => "/studio?index", {
    "a long choice": [longest({ selfApproval: LONGEST_CHOICE }), 302],
  }),
  ...form("/studio/drafts/:draftId", "trainer", draft(""), {
    "the longest text": [
      longest({ text: LONGEST_DRAFT }, { intent: "save", baseSeq: "0" }),
      ...[302, 409],
    ],
    "a text too long": [longest({ text: LONGEST_DRAFT + 1 }, { baseSeq: "0" }), 413],
  }),
  ...form("/studio/drafts/:draftId/history", "trainer", draft("/history"), {
    "a long choice": [longest({ restore: LONGEST_CHOICE }), 404],
  }),
  ...form("/studio/drafts/:draftId/submit", "trainer", draft("/submit"), {
    "a note too long": [longest({ note: 150_000 }, { seq: "0" }), 400],
    "the longest note": [longest({ note: LONGEST_WORDS }, { seq: "-1" }), 409],
  }),
  ...form("/studio/new", "trainer", () => "/studio/new", {
    "a long title and name": [longest({ title: LONGEST_TITLE, slug: LONGEST_SLUG }), 400],
    "too long": [longest({ title: 60_000, slug: 60_000 }), 400],
  }),
  ...form(
    "/studio/reviews/:submissionId",
    "trainer",
    ({ submission }) => `/studio/reviews/${submission}`,
    {
      "a note too long": [longest({ note: 150_000 }, { decision: "return" }), 400],
      "a long choice": [longest({ decision: LONGEST_CHOICE }), 400],
    },
  ),
  ...form("/studio/scenarios/:slug", "trainer", () => `/studio/scenarios/${FLAGSHIP}`, {
    "a long choice": [longest({ version: LONGEST_CHOICE, deed: LONGEST_CHOICE }), 400],
  }),
  ...form("/studio/upload", "trainer", () => "/studio/upload", {
    "one file too many": [upload(MOST_FILES + 1, "x"), 413],
    "as many files as may be": [upload(MOST_FILES, "---\ntitle: x\n---\n"), ...[302]],
    "as large a file as may be": [upload(1, "a".repeat(15 * 1024 * 1024)), ...[302, 413]],
  }),
];

const json = (value: unknown) => () => JSON.stringify(value);
const played = (text: string) => ({ text, ask: { kind: "preview", show: "briefing" } });

/** All that its scripts send. */
export const JSON_BODIES: readonly Worst[] = (
  [
    ["save", "deep", () => "[".repeat(1_000_000), [400]],
    ["save", "broken", () => `{"text":"${"\\".repeat(2_999_999)}`, [400]],
    ["save", "many things", () => `[${"1,".repeat(1_400_000)}1]`, [400]],
    [
      "save",
      "the longest text",
      json({ baseSeq: 0, editor: "worst", text: words(LONGEST_DRAFT) }),
      [200, 409],
    ],
    [
      "save",
      "a text too long",
      json({ baseSeq: 0, editor: "worst", text: words(LONGEST_DRAFT + 1) }),
      [400],
    ],
    ["stage", "deep", () => '{"a":'.repeat(500_000), [400]],
    ["stage", "the longest text", json(played(words(LONGEST_DRAFT))), [200]],
    ["stage", "the largest scenario", json(played(LARGE_TEXT)), [200]],
    [
      "stage",
      "a way to the end of the largest scenario",
      json({
        text: LARGE_TEXT,
        ask: { kind: "arrive", mode: "practice", case: "case-40", state: "scene-3" },
      }),
      [200],
    ],
    [
      "stage",
      "the longest play",
      () => {
        const events = many(1000, () => "").map(() => ({ type: "wait", minutes: 0 }));
        return JSON.stringify({
          text: flagship(),
          ask: { kind: "play", mode: "practice", events, form: null },
        });
      },
      [200],
    ],
  ] satisfies readonly [string, string, () => string, number[]][]
).map(([which, about, body, statuses]) => ({
  ...{ route: `/studio/drafts/:draftId/${which}`, about, body, statuses },
  ...{ role: "trainer", at: draft(`/${which}`), json: true },
}));
