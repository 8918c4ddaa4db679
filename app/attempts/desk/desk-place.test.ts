import { expect, test } from "vitest";

import type { CaseView, DeskView } from "#app/language/scenario/desk-view.ts";
import { deskNeedsServer, deskPlace, deskSearch } from "./desk-place.ts";

const makeCase = (id: string, status: "open" | "closed"): CaseView => ({
  id,
  title: id,
  arrived: "16:30",
  status,
  story: [],
  records: [],
  worksheets: [],
});

const makeView = (cases: readonly CaseView[], over = false): DeskView => ({
  title: "t",
  platform: "p",
  you: "y",
  briefingHtml: "",
  clock: {
    minute: 0,
    now: "16:30",
    from: "16:30",
    to: "17:00",
    minutesLeft: 30,
    length: 30,
    ends: "",
  },
  queue: [],
  cases,
  actions: [{ id: "close", label: "Close", key: "c", minutes: 1, asks: [], teams: [] }],
  escalation: { lines: [], urgencies: [], proposals: [] },
  log: [],
  explanations: [],
  over,
});

test("without a word in the address the first open case is shown", () => {
  const view = makeView([makeCase("a", "closed"), makeCase("b", "open"), makeCase("c", "open")]);
  expect(deskPlace(new URLSearchParams(), view).case?.id).toBe("b");
});

test("an unknown case in the address falls back instead of failing", () => {
  const view = makeView([makeCase("a", "open")]);
  expect(deskPlace(new URLSearchParams("case=zz&do=zz"), view)).toMatchObject({
    case: { id: "a" },
    action: null,
  });
});

test("no sheet opens on a closed case or after the shift", () => {
  const params = new URLSearchParams("case=a&do=close");
  expect(deskPlace(params, makeView([makeCase("a", "closed")])).action).toBeNull();
  expect(deskPlace(params, makeView([makeCase("a", "open")], true)).action).toBeNull();
  expect(deskPlace(params, makeView([makeCase("a", "open")])).action?.id).toBe("close");
});

test("the address holds only what is said", () => {
  expect(deskSearch({ case: "a", do: null, panel: "handbook", q: "" })).toBe(
    "?case=a&panel=handbook",
  );
});

test("moving about the desk asks the server nothing, deciding does", () => {
  const at = (search: string) => new URL(`http://desk.test/attempts/1${search}`);
  const base = { currentUrl: at("?case=a"), defaultShouldRevalidate: true };
  expect(deskNeedsServer({ ...base, nextUrl: at("?case=b") })).toBe(false);
  expect(deskNeedsServer({ ...base, nextUrl: at("?case=b"), formMethod: "POST" })).toBe(true);
  expect(deskNeedsServer({ ...base, nextUrl: at("?case=a") })).toBe(true);
});
