import { expect, test } from "vitest";

import { readFields } from "#app/kit/form/form.ts";
import type { Assessment, Evidence, ResponseCount } from "./evidence.ts";
import { judgeReadiness } from "./judge-readiness.ts";
import { parseTerms, TERMS_FIELDS } from "./terms-form.ts";
import { DEFAULT_TERMS, readTerms, type Terms } from "./terms.ts";

const TERMS: Terms = {
  skills: [{ skill: "authority", threshold: 0.6, fewest: 3 }],
  confidence: 0.8,
  sensitivity: 0.5,
  everyPassed: false,
  criticalBeside: true,
};
const done = (critical = 0): Assessment => ({
  ...{ title: "One", attemptId: "a1", critical, passed: critical === 0, beside: [] },
});
/** Tells apart what needs an action and what needs handing on. */
const apart: readonly ResponseCount[] = [
  { need: "enforce", response: "enforce", n: 9 },
  { need: "escalate", response: "escalate", n: 9 },
  { need: "leave", response: "leave", n: 9 },
];

function evidence(changes: Partial<Evidence> = {}): Evidence {
  return {
    assessments: [done()],
    skills: [{ skill: "authority", n: 10, right: 9 }],
    responses: apart,
    again: { decisions: 0, attempts: [] },
    ...changes,
  };
}

const verdictOf = (changes: Partial<Evidence>, terms = TERMS) =>
  judgeReadiness(evidence(changes), terms).verdict;
const wordsOf = (changes: Partial<Evidence>) =>
  judgeReadiness(evidence(changes), TERMS).reasons.flatMap((reason) =>
    reason.verdict === "ready" ? [] : reason.words,
  );

test("whoever meets every term is ready, and every term says so", () => {
  const { verdict, reasons } = judgeReadiness(evidence(), TERMS);
  expect(verdict).toBe("ready");
  expect(reasons.map(({ about, verdict: met }) => [about, met])).toEqual([
    ["critical", "ready"],
    ["assessment", "ready"],
    ["skill", "ready"],
    ["sensitivity", "ready"],
    ["sensitivity", "ready"],
  ]);
});

test("one critical error is not yet, however good the rest is, and names the attempt", () => {
  const { verdict, reasons } = judgeReadiness(evidence({ assessments: [done(1)] }), TERMS);
  expect(verdict).toBe("not-yet");
  expect(reasons[0]).toMatchObject({
    words: "1 critical error in assessment: “One”.",
    attempts: ["a1"],
  });
});

test("a skill below its threshold is not yet, whatever the other skills come to", () => {
  const skills = [
    { skill: "authority" as const, n: 10, right: 5 },
    { skill: "identity" as const, n: 50, right: 50 },
  ];
  expect(verdictOf({ skills })).toBe("not-yet");
  expect(wordsOf({ skills })).toEqual(["5 of 10 right (50 %, 60 % asked)."]);
});

test("few decisions are not enough evidence, even when all were right", () => {
  expect(wordsOf({ skills: [{ skill: "authority", n: 2, right: 2 }] })).toEqual([
    "Only 2 decisions so far, at least 3 needed.",
  ]);
  expect(wordsOf({ skills: [] })).toEqual(["No decision so far, at least 3 needed."]);
});

test("a threshold that chance could have reached is not enough evidence: Wilson's lower bound decides", () => {
  // 3 of 4: lower bound (80 %, one-sided) 0.541; 8 of 10: 0.675.
  expect(verdictOf({ skills: [{ skill: "authority", n: 4, right: 3 }] })).toBe(
    "not-enough-evidence",
  );
  expect(verdictOf({ skills: [{ skill: "authority", n: 10, right: 8 }] })).toBe("ready");
});

test("an assessment that is not done is not enough evidence, and is named", () => {
  const open = { ...done(), title: "Two", attemptId: null, passed: false };
  expect(wordsOf({ assessments: [done(), open] })).toEqual(["1 of 2 assessments not done: “Two”."]);
  expect(verdictOf({ assessments: [] })).toBe("not-enough-evidence");
});

test("somebody who removes everything is not ready, though every removal that was needed is right", () => {
  const responses: readonly ResponseCount[] = [
    { need: "enforce", response: "enforce", n: 10 },
    { need: "leave", response: "enforce", n: 10 },
    { need: "escalate", response: "enforce", n: 10 },
  ];
  expect(verdictOf({ responses })).toBe("not-yet");
  expect(wordsOf({ responses })[0]).toContain("acts too often");
});

test("somebody who hands everything on is not ready", () => {
  const responses: readonly ResponseCount[] = [
    { need: "enforce", response: "escalate", n: 10 },
    { need: "leave", response: "escalate", n: 10 },
    { need: "escalate", response: "escalate", n: 10 },
  ];
  expect(verdictOf({ responses })).toBe("not-yet");
  expect(wordsOf({ responses }).join()).toContain("hands on too often");
});

/** How often it was needed and how often not, and in which of them it was done. */
function actedIn(hits: number, signals: number, alarms: number, noise: number): ResponseCount[] {
  const [needed, not] = [{ need: "enforce" as const }, { need: "leave" as const }];
  return [
    { ...needed, response: "enforce" as const, n: hits },
    { ...needed, response: "leave" as const, n: signals - hits },
    { ...not, response: "enforce" as const, n: alarms },
    { ...not, response: "leave" as const, n: noise - alarms },
  ];
}

/** The same for handing on. */
function handedOnIn(...counts: Parameters<typeof actedIn>): ResponseCount[] {
  const turned = { enforce: "escalate", leave: "enforce", escalate: "leave" } as const;
  return actedIn(...counts).map(({ need, response, n }) => {
    return { need: turned[need], response: turned[response], n };
  });
}

test.each([
  ["always acts", 0, actedIn, "acted", "acts too often"],
  ["never acts", 0, actedIn, "acted", "acts too seldom"],
  ["always hands on", 1, handedOnIn, "handed on", "hands on too often"],
  ["never hands on", 1, handedOnIn, "handed on", "hands on too seldom"],
] as const)(
  "who %s tells nothing apart, however unlike the numbers of the two kinds",
  (who, place, doneIn, did, habit) => {
    const always = who.startsWith("always");
    for (const [signals, noise] of [
      [3, 20],
      [20, 3],
      [10, 10],
    ] as const) {
      const [hits, alarms] = always ? [signals, noise] : [0, 0];
      const responses = doneIn(hits, signals, alarms, noise);
      const reason = judgeReadiness(evidence({ responses }), TERMS).reasons.filter(
        ({ about }) => about === "sensitivity",
      )[place];
      expect(reason?.verdict).toBe("not-yet");
      expect(reason?.words).toContain(
        `${did} in ${hits} of ${signals} that needed it and in ${alarms} of ${noise} that did not; ${habit}.`,
      );
    }
  },
);

test("a d′ that chance could have reached is not enough evidence: its lower bound decides, as sure as the terms ask", () => {
  // 3 of 4 against 1 of 4: d′ 1.05, lower bound (80 %, one-sided) 0.265; four times as many: 1.28 and 0.86.
  const reasonFor = (times: number, confidence = 0.8) => {
    const responses = actedIn(3 * times, 4 * times, times, 4 * times);
    return judgeReadiness(evidence({ responses }), { ...TERMS, confidence }).reasons.find(
      ({ about }) => about === "sensitivity",
    );
  };
  expect(reasonFor(1)).toMatchObject({
    verdict: "not-enough-evidence",
    words:
      "Telling what needs an action (on content or account) from what needs none (sensitivity d′ 1.05, 0.50 asked; 0 is chance): of so few decisions that it could be 0.26 (80 % sure).",
  });
  expect(reasonFor(4)?.verdict).toBe("ready");
  expect(reasonFor(4, 0.99)?.verdict).toBe("not-enough-evidence");
});

test("a d′ below what is asked is not yet, in words that do not look as if it reached it", () => {
  // 19 of 40 against 12 of 40: d′ 0.449.
  const responses = actedIn(19, 40, 12, 40);
  const words = (sensitivity: number) =>
    judgeReadiness(evidence({ responses }), { ...TERMS, sensitivity }).reasons.find(
      ({ about }) => about === "sensitivity",
    )?.words;
  expect(words(0.5)).toContain("Does not tell");
  expect(words(0.45)).toContain("(sensitivity d′ 0.44, 0.45 asked; 0 is chance); acts too seldom.");
});

test("a share below what is asked never looks like it: one decimal where whole per cents would be the same", () => {
  const skillWords = (right: number, n: number) =>
    wordsOf({ skills: [{ skill: "authority", n, right }] });
  expect(skillWords(28, 47)).toEqual(["28 of 47 right (59.6 %, 60 % asked)."]);
  expect(skillWords(59_999, 100_000)).toEqual(["59999 of 100000 right (59.9 %, 60 % asked)."]);
  expect(skillWords(58, 100)).toEqual(["58 of 100 right (58 %, 60 % asked)."]);
  const bounds = Array.from({ length: 200 }, (_, n) =>
    skillWords(Math.ceil((n + 1) * 0.65), n + 1),
  );
  expect(bounds.flat().filter((words) => words.includes("could be 60 %"))).toEqual([]);
  expect(bounds.flat().some((words) => /could be 59\.\d %/u.test(words))).toBe(true);
});

test("preparation is counted in worksheets", () => {
  const skills = [{ skill: "preparation" as const, threshold: 0.6, fewest: 3 }];
  const words = (n: number) =>
    judgeReadiness(evidence({ skills: [{ skill: "preparation", n, right: n }] }), {
      ...TERMS,
      skills,
    }).reasons.find(({ about }) => about === "skill")?.words;
  expect(words(2)).toBe("Only 2 worksheets so far, at least 3 needed.");
  expect(words(0)).toBe("No worksheet so far, at least 3 needed.");
});

test("where nothing is done there is no green tick for having made no critical error", () => {
  const { reasons } = judgeReadiness(evidence({ assessments: [] }), TERMS);
  expect(reasons[0]).toMatchObject({ about: "critical", verdict: "not-enough-evidence" });
});

test("an assessment that was not passed is a remark, and decides only where passing is asked for", () => {
  const failed = { ...done(), title: "Two", attemptId: "a2", passed: false };
  const assessments = [done(), failed];
  const { verdict, remarks } = judgeReadiness(evidence({ assessments }), TERMS);
  expect(verdict).toBe("ready");
  const words = "1 of 2 assessments was not passed: “Two”";
  expect(remarks).toEqual([{ words: `${words}; passing is not asked for.`, attempts: ["a2"] }]);
  const strict = { ...TERMS, everyPassed: true };
  const asked = judgeReadiness(evidence({ assessments }), strict);
  expect([asked.verdict, asked.remarks]).toEqual(["not-yet", []]);
  expect(asked.reasons).toContainEqual(
    expect.objectContaining({ about: "passed", words: `${words}.`, attempts: ["a2"] }),
  );
  expect(verdictOf({}, strict)).toBe("ready");
  const open = { ...failed, attemptId: null };
  expect(verdictOf({ assessments: [done(), open] }, strict)).toBe("not-enough-evidence");
});

test("a critical error in an attempt that does not count is not yet, and leads to that attempt", () => {
  const beside = [{ attemptId: "b1", critical: 2 }];
  const only = judgeReadiness(evidence({ assessments: [{ ...done(), beside }] }), TERMS);
  expect([only.verdict, only.remarks]).toEqual(["not-yet", []]);
  expect(only.reasons[0]).toMatchObject({
    words: "2 critical errors in an attempt that does not count: “One”.",
    // None of the decisions that count.
    ...{ n: 0, attempts: ["b1"] },
  });
  const both = judgeReadiness(evidence({ assessments: [{ ...done(1), beside }] }), TERMS);
  expect(both.reasons[0]).toMatchObject({
    words: "3 critical errors in assessment: “One”, 2 of them in an attempt that does not count.",
    ...{ n: 1, attempts: ["a1", "b1"] },
  });
});

test("where the cohort asks only for attempts that count, such a critical error is a remark that leads to it, and no more", () => {
  const later = { ...done(), beside: [{ attemptId: "b1", critical: 2 }] };
  const terms = { ...TERMS, criticalBeside: false };
  const { verdict, remarks } = judgeReadiness(evidence({ assessments: [later] }), terms);
  expect(verdict).toBe("ready");
  const words = "2 critical errors in an attempt that does not count: “One”.";
  expect(remarks).toEqual([{ words, attempts: ["b1"] }]);
});

test("decisions of a scenario that was assessed before are counted in a remark that leads to them, and it decides nothing", () => {
  const again = { decisions: 9, attempts: ["a2"] };
  const { verdict, remarks } = judgeReadiness(evidence({ again }), TERMS);
  const words =
    "9 of 27 decisions are of a scenario that was taken before as an assessment; its debrief had shown the key.";
  expect([verdict, remarks]).toEqual(["ready", [{ words, attempts: ["a2"] }]]);
});

test("not yet outweighs not enough evidence", () => {
  expect(verdictOf({ skills: [], assessments: [done(1)] })).toBe("not-yet");
});

test("a cohort that asks for no d′ is not judged by it", () => {
  const terms = { ...TERMS, sensitivity: null };
  expect(verdictOf({ responses: [] }, terms)).toBe("ready");
});

test("terms are read as they were kept, and default where nothing was", () => {
  expect(readTerms({})).toEqual(DEFAULT_TERMS);
  expect(readTerms(JSON.parse(JSON.stringify(TERMS)))).toEqual(TERMS);
  const { everyPassed: _, criticalBeside: __, ...older } = TERMS;
  expect(readTerms(older)).toEqual(TERMS);
  expect(readTerms({ ...TERMS, criticalBeside: false }).criticalBeside).toBe(false);
  expect(() => readTerms({ skills: "all" })).toThrow();
});

test("the form of terms gives terms, or says which field is wrong and keeps what was typed", () => {
  const form = new FormData();
  form.set("authority-asked", "yes");
  form.set("authority-threshold", "60");
  form.set("authority-fewest", "3");
  form.set("confidence", "80");
  form.set("sensitivity", "0,5");
  form.set("base", "what was seen");
  form.set("critical-beside", "yes");
  expect(parseTerms(readFields(form, TERMS_FIELDS))).toEqual({
    ok: true,
    terms: TERMS,
    base: "what was seen",
  });
  form.set("every-passed", "yes");
  form.delete("critical-beside");
  expect(parseTerms(readFields(form, TERMS_FIELDS))).toMatchObject({
    terms: { ...TERMS, everyPassed: true, criticalBeside: false },
  });
  form.set("authority-threshold", "140");
  form.set("confidence", "");
  expect(parseTerms(readFields(form, TERMS_FIELDS))).toMatchObject({
    ok: false,
    values: { "authority-threshold": "140" },
    errors: {
      "authority-threshold": "A number from 1 to 100.",
      confidence: "A number from 50 to 99.",
    },
  });
  expect(parseTerms(readFields([], TERMS_FIELDS))).toMatchObject({
    errors: { skills: "Ask for at least one skill." },
  });
});
