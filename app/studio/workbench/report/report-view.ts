/** From an analysis to what the Report pane shows. */
import type { Diagnostic } from "#app/language/markup/diagnostic.ts";
import type {
  Analysis,
  BotResult,
  Coverage,
  Witness,
} from "#app/language/scenario/analysis/analysis.ts";
import type { Compiled } from "#app/language/scenario/compiled.ts";
import { authoredPart } from "#app/language/scenario/complete-scenario.ts";
import type { PlayEvent } from "#app/language/scenario/event.ts";
import { openQuickGame, replay } from "#app/language/scenario/play.ts";
import { timeOf, type Case } from "#app/language/scenario/scenario.ts";
import { eventWords, factWords } from "./event-words.ts";
import { listWays } from "./list-ways.ts";
import type { BotView, CaseView, ProblemGroup, ReportView, RunView, SkillView } from "./report.ts";

/** The view of an analysis, of what its author wrote; `seed` is what its random plays began with. */
export function reportView(
  analysis: Analysis,
  compiled: Compiled,
  seed: number | null = null,
): ReportView {
  const scenario = authoredPart(compiled.scenario);
  const ways = listWays(scenario, compiled.desk);
  const untaken = ways.filter(({ id }) => (analysis.coverage.taken[id] ?? 0) === 0);
  return {
    title: scenario.title,
    pass: scenario.pass,
    shift: `${timeOf(scenario.shift, 0)}–${timeOf(scenario.shift, scenario.shift.to - scenario.shift.from)}`,
    attainable: {
      points: analysis.attainable.points,
      proved: analysis.attainable.proved,
      skills: skillViews(analysis, compiled),
      model: modelView(compiled, analysis.model),
    },
    bots: analysis.bots.map(botView),
    cases: scenario.cases.map((one) => caseView(analysis, compiled, one)),
    softLocks: analysis.softLocks.flatMap(({ case: id, scene, witness }) => {
      const one = scenario.cases.find((candidate) => candidate.id === id);
      const found = one?.scenes.find((candidate) => candidate.id === scene);
      if (!one || !found) return [];
      const run = runView(compiled, witness);
      return [{ case: one.title, scene, span: found.span, run }];
    }),
    coverage: {
      plays: analysis.coverage.plays,
      taken: ways.length - untaken.length,
      of: ways.length,
      untaken,
    },
    searched: analysis.searched,
    seed,
    problems: groupProblems(analysis.problems),
  };
}

function runView(compiled: Compiled, { events, minute, facts }: Witness): RunView {
  return {
    at: timeOf(compiled.scenario.shift, minute),
    minute,
    steps: events.map((event) => eventWords(compiled, event)),
    facts: facts.map((fact) => factWords(compiled, fact)),
    events,
  };
}

function modelView(compiled: Compiled, events: readonly PlayEvent[]): RunView {
  const { minute, facts } = replay(openQuickGame(compiled), events).position.context;
  return runView(compiled, { events, minute, facts: Object.keys(facts).toSorted() });
}

function skillViews({ attainable }: Analysis, compiled: Compiled): readonly SkillView[] {
  return attainable.skills.map(({ skill, points }) => ({
    skill,
    attainable: points,
    model: compiled.model.lines
      .filter((line) => line.skills.includes(skill))
      .reduce((sum, line) => sum + line.points, 0),
  }));
}

function botView({ bot, title, plays, mean, histogram, passed, critical }: BotResult): BotView {
  return {
    bot,
    title,
    result: resultInWords(plays, passed, mean, critical),
    plays,
    mean: Math.round(mean),
    tenths: histogram.map((n, i) => ({
      label: `${i * 10}–${i === histogram.length - 1 ? 100 : i * 10 + 9} %`,
      plays: n,
    })),
    passed,
    critical,
    passedShare: shareOf(passed, plays),
    criticalShare: shareOf(critical, plays),
  };
}

function resultInWords(plays: number, passed: number, mean: number, critical: number): string {
  if (plays === 0) return "was not played";
  if (plays > 1) return `passes ${grouped(passed)} of ${grouped(plays)} plays`;
  const verdict = passed > 0 ? "passes" : "does not pass";
  const why = critical > 0 ? ", with a critical error" : "";
  return `scores ${Math.round(mean)} % and ${verdict}${why}`;
}

/** A share in per cent; what is not nothing is never shown as 0 %, and what is not all never as 100 %. */
function shareOf(part: number, all: number): string {
  if (all === 0) return "–";
  const percent = Math.round((part / all) * 100);
  if (percent === 0 && part > 0) return "under 1 %";
  if (percent === 100 && part < all) return "over 99 %";
  return `${percent} %`;
}

/** "1,000". */
function grouped(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+$)/g, ",");
}

function caseView(analysis: Analysis, compiled: Compiled, one: Case): CaseView {
  const found = new Map(
    analysis.reached.filter((each) => each.case === one.id).map((each) => [each.state, each]),
  );
  const place = (kind: "scene" | "ending") => (part: Case["scenes" | "endings"][number]) => {
    const witness = found.get(part.id)?.witness ?? null;
    const run = witness && runView(compiled, witness);
    const visits = visitsOf(analysis.coverage, one.id, part.id);
    return { id: part.id, kind, span: part.span, run, visits };
  };
  const places = [...one.scenes.map(place("scene")), ...one.endings.map(place("ending"))];
  const reached = places.filter(({ run }) => run !== null).length;
  return { id: one.id, title: one.title, places, reached };
}

function visitsOf({ visits }: Coverage, caseId: string, state: string): number {
  return visits[`${caseId}.${state}`] ?? 0;
}

/** Errors before warnings, then in the order in which each code is first met. */
function groupProblems(problems: readonly Diagnostic[]): readonly ProblemGroup[] {
  const groups = new Map<string, Diagnostic[]>();
  for (const problem of problems) {
    const key = `${problem.severity} ${problem.code}`;
    groups.set(key, [...(groups.get(key) ?? []), problem]);
  }
  const all = [...groups.values()].flatMap((list) => {
    const [first] = list;
    return first ? [{ code: first.code, severity: first.severity, problems: list }] : [];
  });
  const rank = ({ severity }: ProblemGroup) => (severity === "error" ? 0 : 1);
  return all.toSorted((a, b) => rank(a) - rank(b));
}
