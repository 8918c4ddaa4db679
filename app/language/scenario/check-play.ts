/** Problems that only show when the scenario is played: paths that do not hold, a model path that is not a model. */
import type { Diagnostic, Replacement } from "#app/language/markup/diagnostic.ts";
import { type Source, type Span, wordSpan } from "#app/language/markup/span.ts";
import { findBest, readJudgement, readScene } from "./judged.ts";
import { playPath, type PlayedPath } from "./path-plan.ts";
import type { Game } from "./run.ts";
import type { Path } from "./scenario.ts";

/** Plays every `<Path>` and looks at the model path. */
export function checkPlay(game: Game, source: Source): Diagnostic[] {
  const paths = game.compiled.scenario.paths.flatMap((path) => pathProblems(game, source, path));
  return [...paths, ...modelProblems(game, source)];
}

function pathProblems(game: Game, source: Source, path: Path): Diagnostic[] {
  const played = playPath(game, path);
  const base = { file: source.file, code: "paths-hold", severity: "error" } as const;
  if (played.problem) {
    const step = path.steps[played.problem.step];
    return [
      {
        ...base,
        span: step?.span ?? path.span,
        message: `this step cannot be taken: ${played.problem.message}`,
        hint: "change this step, or what comes before it; Play in the studio shows each step with its time",
      },
    ];
  }
  return [
    ...scoreProblem(played, path, base),
    ...endingProblems(game, source, played, path, base),
    ...betterThanModel(game, played, path, base),
  ];
}

type Base = Pick<Diagnostic, "file" | "code" | "severity">;

function scoreProblem(played: PlayedPath, path: Path, base: Base): Diagnostic[] {
  if (path.expect === null || path.expect === played.score.percent) return [];
  const { percent, points, of } = played.score;
  return [
    {
      ...base,
      span: path.at["expect"] ?? path.span,
      message: `this path scores ${percent} per cent, expected ${path.expect}`,
      hint: `it earns ${points} of ${of} points; change the path, the verdicts or \`expect\``,
      ...(path.at["expect"]
        ? {
            replacement: {
              title: `expect ${percent}`,
              span: path.at["expect"],
              text: String(percent),
            },
          }
        : {}),
    },
  ];
}

function endingProblems(
  game: Game,
  source: Source,
  played: PlayedPath,
  path: Path,
  base: Base,
): Diagnostic[] {
  return path.ends.flatMap((pair) => {
    const [caseId = "", ending = ""] = pair.split(":");
    const actual = played.position.value[caseId];
    if (actual === ending) return [];
    const one = game.compiled.scenario.cases.find((candidate) => candidate.id === caseId);
    const where = one?.endings.some((candidate) => candidate.id === actual)
      ? `ends as \`${caseId}:${actual}\``
      : one?.scenes.some((candidate) => candidate.id === actual)
        ? `is still at \`${actual}\` when the steps are done`
        : "has not arrived when the steps are done";
    return [
      {
        ...base,
        span: path.at["ends"] ?? path.span,
        message: `\`${caseId}\` ${where}, expected \`${pair}\``,
        hint: "change the path or `ends`; a last step `wait 60` runs the shift to its end",
        ...(path.at["ends"] && one?.endings.some((candidate) => candidate.id === actual)
          ? { replacement: expectEnding(source, path.at["ends"], pair, `${caseId}:${actual}`) }
          : {}),
      },
    ];
  });
}

function expectEnding(source: Source, ends: Span, pair: string, actual: string): Replacement {
  return { title: `Expect ${actual}`, span: wordSpan(source, ends, pair), text: actual };
}

/** A path that the search did not find before it gave up. */
function betterThanModel({ compiled }: Game, played: PlayedPath, path: Path, base: Base) {
  const { points } = compiled.model;
  if (played.score.points <= points) return [];
  return [
    {
      ...base,
      code: "model-path-is-proved",
      severity: "warning",
      span: path.span,
      message: `this path earns ${played.score.points} points, the model path only ${points}`,
      hint: "the search gave up before it found it; fewer conditions or a longer shift make it easier",
    } as const,
  ];
}

/** A model path that takes a lesser decision: the scenario pays for a detour, or the shift is too short for its best. */
function modelProblems(game: Game, source: Source): Diagnostic[] {
  const { model, scenario } = game.compiled;
  const base = { file: source.file, severity: "warning" } as const;
  // Where a scene has no best at all, `one-choice-is-best` says so.
  const lesser = model.lines.filter(
    (line) =>
      line.kind === "decision" &&
      line.verdict !== "best" &&
      findBest(readScene(scenario, line.case, line.scene), null)?.verdict === "best",
  );
  const problems: Diagnostic[] = lesser.map((line) => ({
    ...base,
    code: "model-path-is-best",
    span: readJudgement(scenario, line.case, line.scene, line.what).span,
    message: `the model path takes this \`${line.verdict}\` decision in \`${line.case}\``,
    hint: "a detour earns more than the direct way, or the shift is too short for the best; change verdicts or minutes",
  }));
  if (!model.proved) {
    const start = { line: 1, column: 1, offset: 0 };
    problems.push({
      ...base,
      code: "model-path-is-proved",
      span: { start, end: start },
      message: `the search for the model path stopped after ${model.visited} positions: ${model.points} points is the best found, not proved to be the best`,
      hint: "fewer records in conditions, or a longer shift, make the search easier",
    });
  }
  return problems;
}
