import { expect, test } from "vitest";

import { parsePathStep } from "./path-step.ts";

test("a record is opened", () => {
  expect(parsePathStep("open lookalike-account")).toEqual({
    ok: { kind: "open", record: "lookalike-account" },
  });
});

test("time passes until something happens, or for so many minutes", () => {
  expect(parsePathStep("wait")).toEqual({ ok: { kind: "wait", minutes: null } });
  expect(parsePathStep(" wait  3 ")).toEqual({ ok: { kind: "wait", minutes: 3 } });
  expect(parsePathStep("wait long")).toEqual({
    error: "`wait` takes a number of minutes, or nothing",
  });
});

test("a bare decision says nothing of clauses, packet or certainty", () => {
  expect(parsePathStep("lookalike: lock")).toEqual({
    ok: {
      kind: "act",
      case: "lookalike",
      do: "lock",
      to: null,
      cites: [],
      attaches: [],
      certainty: null,
    },
  });
});

test("a full decision names a team, clauses, a packet and a certainty", () => {
  expect(
    parsePathStep("president: escalate to l3, citing as expected,\n  attaching as expected, sure"),
  ).toEqual({
    ok: {
      kind: "act",
      case: "president",
      do: "escalate",
      to: "l3",
      cites: "as-expected",
      attaches: "as-expected",
      certainty: 3,
    },
  });
  expect(
    parsePathStep("president: close, citing RQ-2 PN-1, attaching note president-account, unsure"),
  ).toMatchObject({
    ok: { cites: ["RQ-2", "PN-1"], attaches: ["note", "president-account"], certainty: 1 },
  });
  expect(parsePathStep("president: close, fairly sure")).toMatchObject({ ok: { certainty: 2 } });
});

test("a worksheet is filled in as expected or answer by answer", () => {
  expect(parsePathStep("president: worksheet public-interest as expected")).toEqual({
    ok: {
      kind: "worksheet",
      case: "president",
      worksheet: "public-interest",
      answers: "as-expected",
    },
  });
  expect(
    parsePathStep("president: worksheet public-interest rule-broken:no never-list:no"),
  ).toMatchObject({ ok: { answers: { "rule-broken": "no", "never-list": "no" } } });
});

test("what cannot be read is said in plain words", () => {
  const errorOf = (text: string) => parsePathStep(text);
  expect(errorOf("")).toEqual({ error: "a step is missing" });
  expect(errorOf("close everything")).toEqual({ error: "`close everything` is not a step" });
  expect(errorOf("open a b")).toEqual({ error: "`open` takes the id of one record" });
  expect(errorOf("p: escalate at l3")).toEqual({ error: "`escalate at l3` is not an action" });
  expect(errorOf("p: close, quickly")).toEqual({
    error: "`quickly` is not a part of a decision",
  });
  expect(errorOf("p: close, sure, unsure")).toEqual({
    error: "`unsure` comes second: each part is said once",
  });
  expect(errorOf("p: worksheet w")).toEqual({
    error: "`worksheet` takes a worksheet and its answers, or `as expected`",
  });
  expect(errorOf("p: worksheet w a:b a:c")).toEqual({ error: "`a` is answered twice" });
  expect(errorOf("p: worksheet w ab")).toEqual({ error: "`ab` is not an answer" });
});

test("a question may be called like something that every object has", () => {
  expect(parsePathStep("p: worksheet w constructor:yes")).toMatchObject({
    ok: { answers: { constructor: "yes" } },
  });
});
