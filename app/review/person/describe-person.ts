/** From decisions and skill evidence of the attempts that count to the figures of a person's page. */
import type { Mode } from "#app/attempts/attempt.ts";
import { isRight, type Decision, type SkillEvidence } from "#app/attempts/results/result.ts";
import { figureOf, shareOf, type Figure } from "#app/review/figure/figure.ts";
import {
  FEWEST_OF_EACH,
  separationOf,
  type ResponseCount,
} from "#app/review/readiness/evidence.ts";
import type { Terms } from "#app/review/readiness/terms.ts";
import { CERTAINTIES, certaintyMarks } from "#app/review/statistics/certainty-marks.ts";
import { reliabilityDiagram } from "#app/review/statistics/reliability.ts";
import { wilsonInterval } from "#app/review/statistics/wilson.ts";
import { errorMatrixOf } from "./error-matrix.ts";
import type { DecisionCounts, PersonState, SkillCourse } from "./person.ts";

/** Which attempts the figures of a person are taken from. */
export const COUNTING_RULE =
  "the attempt of each assigned scenario that counts, practice and assessment";

/** What one attempt showed, oldest first. */
export interface SkillsOfAttempt {
  readonly attemptId: string;
  readonly title: string;
  readonly mode: Mode;
  readonly finishedAt: Date;
  readonly skills: readonly SkillEvidence[];
}

type Shown = Pick<Decision, "error" | "sections" | "verdict" | "certainty" | "need" | "response">;

/** The figures. Skills in the order in which the terms name them, then the others. */
export function describePerson(
  attempts: readonly SkillsOfAttempt[],
  decisions: readonly Shown[],
  terms: Terms,
): Pick<PersonState, "counts" | "skills" | "errors" | "certainty" | "marks" | "separation"> {
  const asked = terms.skills.map(({ skill }) => skill);
  const met = attempts.flatMap(({ skills }) => skills.map(({ skill }) => skill));
  const skills = [...new Set([...asked, ...met])].filter((skill) => met.includes(skill));
  const counts = CERTAINTIES.flatMap((certainty) =>
    [true, false].map((right) => ({
      certainty,
      right,
      n: decisions.filter((one) => one.certainty === certainty && isRight(one.verdict) === right)
        .length,
    })),
  );
  const marks = certaintyMarks(counts);
  return {
    counts: countsOf(decisions),
    skills: skills.map((skill) => courseOf(skill, attempts)),
    errors: errorMatrixOf(decisions, COUNTING_RULE),
    certainty: (reliabilityDiagram(counts) ?? []).map(
      ({ certainty, claims, n, right, interval }) => ({
        ...{ certainty, claims, n, right },
        share: shareOf(
          { part: right, whole: n },
          {
            ...{ n, of: "decisions", rule: COUNTING_RULE, interval },
            definition: "Decisions that were best or acceptable over all that were taken so sure.",
          },
        ),
      }),
    ),
    marks: figureOf({
      ...{ value: marks.average, n: marks.n, of: "decisions", rule: COUNTING_RULE },
      definition:
        "The mean of certainty-based marks: 1, 2 or 3 for a right decision taken not sure, fairly sure or sure; 0, −2 or −6 for a wrong one (Gardner-Medwin, as in Moodle).",
    }),
    separation: (["enforce", "escalate"] as const).map((response) =>
      separationFigures(response, decisions),
    ),
  };
}

function countsOf(decisions: readonly Shown[]): DecisionCounts {
  const verdicts = { best: 0, acceptable: 0, weak: 0, harmful: 0, critical: 0 };
  const certainties = { 1: 0, 2: 0, 3: 0 };
  const responses: Record<string, number> = {};
  for (const { verdict, certainty, need, response } of decisions) {
    verdicts[verdict] += 1;
    if (certainty !== null) certainties[certainty] += 1;
    const pair = `${need} ${response}`;
    responses[pair] = (responses[pair] ?? 0) + 1;
  }
  return { all: decisions.length, verdicts, certainties, responses };
}

function courseOf(
  skill: SkillEvidence["skill"],
  attempts: readonly SkillsOfAttempt[],
): SkillCourse {
  const points = attempts.flatMap(({ skills, ...attempt }) =>
    skills.filter((one) => one.skill === skill).map(({ n, right }) => ({ ...attempt, n, right })),
  );
  const [n, right] = [sum(points.map((one) => one.n)), sum(points.map((one) => one.right))];
  const share = shareOf(
    { part: right, whole: n },
    {
      ...{
        n,
        of: skill === "preparation" ? "worksheets" : "decisions",
        rule: COUNTING_RULE,
        interval: wilsonInterval(right, n),
      },
      definition:
        "Decisions and sheets that test the skill and earned at least 70 % of what could be earned, over all that test it, decided or not; in brackets Wilson's interval.",
    },
  );
  return { skill, share, points };
}

function separationFigures(
  response: "enforce" | "escalate",
  decisions: readonly Shown[],
): PersonState["separation"][number] {
  const counts: ResponseCount[] = decisions.map((one) => ({
    ...{ need: one.need, response: one.response, n: 1 },
  }));
  const found = separationOf(counts, response);
  const what = response === "enforce" ? "needed an action" : "had to be handed on";
  const base = { n: decisions.length, of: "decisions", rule: COUNTING_RULE };
  const of = `Signals are the ${found.signals} decisions that ${what}, noise the other ${found.noise}; with the log-linear correction (Hautus 1995).`;
  // Of one kind alone nothing can be told apart.
  const enough = Math.min(found.signals, found.noise) >= FEWEST_OF_EACH;
  const figure = (definition: string, value: number | null, interval: Figure["interval"]) =>
    figureOf({ ...base, definition, value: enough ? value : null, interval });
  return {
    response,
    dPrime: figure(`d′ = z(hits) − z(false alarms). ${of}`, found.dPrime, found.dPrimeInterval),
    criterion: figure(
      `c = −(z(hits) + z(false alarms)) / 2. ${of}`,
      found.criterion,
      found.criterionInterval,
    ),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
