/** Compares what two versions of a scenario mean: every change in words, and the figures that follow from it. */
import type { Compiled } from "#app/language/scenario/compiled.ts";
import type { ScoredSkill } from "#app/language/scenario/score.ts";
import { alignScenarios } from "./align-scenarios.ts";
import { compareCaseOrder, compareCases } from "./compare-cases.ts";
import { compareFrame } from "./compare-frame.ts";
import { comparePaths } from "./compare-paths.ts";
import { matchParts } from "./match-parts.ts";
import type { MeaningChange, MeaningFigures } from "./meaning-change.ts";
import { summarise } from "./summarise-meaning.ts";

/** What became of a scenario from one version to a later one. */
export function compareMeaning(before: Compiled, after: Compiled): MeaningChange {
  const aligned = alignScenarios(before.scenario, after.scenario);
  const old: Compiled = { ...before, scenario: aligned.before };
  const cases = matchParts(old.scenario.cases, after.scenario.cases, ({ id }) => id);
  const around = {
    desks: { before: before.desk, after: after.desk },
    shifts: { before: before.scenario.shift, after: after.scenario.shift },
  };
  const changes = [
    ...compareFrame(old, after),
    ...compareCaseOrder(cases, old.scenario.cases),
    ...aligned.renamed,
    ...cases.flatMap((pair) => compareCases(pair, around)),
  ];
  const figures: MeaningFigures = {
    paths: comparePaths(cases),
    best: {
      before: before.model.points,
      after: after.model.points,
      proved: before.model.proved && after.model.proved,
    },
    passPoints: { before: passPoints(before), after: passPoints(after) },
    skills: compareSkills(before, after),
  };
  return {
    summary: summarise(changes, figures),
    behavioural: changes.some(({ severity }) => severity !== "words"),
    changes,
    figures,
  };
}

/** The fewest points whose percentage, rounded as `score-of.ts` rounds it, reaches the mark. */
export function passPoints({ model, scenario }: Compiled): number {
  if (model.points <= 0) return 0;
  const percent = (points: number) => Math.round((points / model.points) * 100);
  let points = Math.max(0, Math.floor(((scenario.pass - 0.5) / 100) * model.points) - 1);
  while (points < model.points && percent(points) < scenario.pass) points += 1;
  return points;
}

/** What the model path earns in each skill that either version shows, the older version's first. */
function compareSkills(before: Compiled, after: Compiled): MeaningFigures["skills"] {
  const earned = ({ model }: Compiled) => {
    const sums = new Map<ScoredSkill, number>();
    for (const { skills, points } of model.lines)
      for (const skill of skills) sums.set(skill, (sums.get(skill) ?? 0) + points);
    return sums;
  };
  const [old, young] = [earned(before), earned(after)];
  return [...new Set([...old.keys(), ...young.keys()])].map((skill) => ({
    skill,
    before: old.get(skill) ?? 0,
    after: young.get(skill) ?? 0,
  }));
}
