/** Readiness of simulated trainees who took the three published scenarios as assessments. */
import { expect, test } from "vitest";

import { decisionsOf } from "#app/attempts/counting/decisions-of.ts";
import { skillEvidence } from "#app/attempts/counting/skill-evidence.ts";
import { effectiveScore } from "#app/attempts/results/effective-score.ts";
import { buildScenario } from "#app/language/scenario/build.ts";
import { openQuickGame, replay } from "#app/language/scenario/play.ts";
import { scoreOf } from "#app/language/scenario/score-of.ts";
import { readAuthored } from "#app/library/authored.server.ts";
import { parseGround } from "#app/library/ground.ts";
import type { Habit } from "#app/review/simulation/habits.ts";
import { simulateAttempt } from "#app/review/simulation/simulate-attempt.ts";
import { joinSkills } from "./evidence.ts";
import { judgeReadiness } from "./judge-readiness.ts";
import type { ReadinessVerdict } from "./readiness.ts";
import { DEFAULT_TERMS } from "./terms.ts";

const authored = readAuthored("scenarios");
const ground = parseGround(authored.desk, authored.handbook);
const games = authored.scenarios.map((source) => {
  const { compiled } = buildScenario(source, ground);
  if (!compiled) throw new Error(`${source.file} cannot be built`);
  return openQuickGame(compiled);
});
const PEOPLE = 25;

/** `rounds`: how often each scenario was assessed. */
function verdictsOf(habit: Habit, ability: number, rounds = 1): ReadinessVerdict[] {
  const all = Array.from({ length: rounds }, () => games).flat();
  return Array.from({ length: PEOPLE }, (_, person) => {
    const attempts = all.map((game, i) => {
      const events = simulateAttempt({ game, habit, ability, seed: 1000 * person + i });
      const { happenings } = replay(game, events);
      const { compiled } = game;
      const score = effectiveScore(scoreOf(compiled, events, happenings), []);
      const replayed = { compiled, events, happenings, sectionOf: () => null };
      return { score, decisions: decisionsOf(replayed, score) };
    });
    const evidence = {
      assessments: attempts.map(({ score }, i) => ({
        ...{ title: `Scenario ${i}`, attemptId: `attempt-${i}`, critical: score.critical.length },
        ...{ passed: score.passed, beside: [] },
      })),
      skills: joinSkills(attempts.map(({ score }) => skillEvidence(score))),
      responses: attempts.flatMap(({ decisions }) =>
        decisions.map(({ need, response }) => ({ need, response, n: 1 })),
      ),
      again: { decisions: 0, attempts: [] },
    };
    return judgeReadiness(evidence, DEFAULT_TERMS).verdict;
  });
}

const share = (verdicts: readonly ReadinessVerdict[], verdict: ReadinessVerdict) =>
  verdicts.filter((one) => one === verdict).length / verdicts.length;

test("nobody who always enforces or always hands on is ready, however able", () => {
  for (const habit of ["over-enforcing", "always-escalate"] as const)
    expect(share(verdictsOf(habit, 3), "ready")).toBe(0);
});

test("nobody who acts rightly for the wrong reasons is ready: rule fidelity is a skill of its own", () => {
  expect(share(verdictsOf("wrong-reason", 3), "ready")).toBe(0);
});

test("a third or more of the careful and able are ready after three scenarios, most after six, and few of the weak ever", () => {
  expect(share(verdictsOf("careful", 3), "ready")).toBeGreaterThan(1 / 3);
  expect(share(verdictsOf("careful", 3, 2), "ready")).toBeGreaterThan(0.7);
  expect(share(verdictsOf("careful", -2, 2), "ready")).toBeLessThan(0.1);
});

test("a planted ability is recovered in order: the abler, the more are ready", () => {
  const shares = [-2, 0, 1, 3].map((ability) => share(verdictsOf("careful", ability), "ready"));
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
});
