/** From a finished log to the debrief: each judgement with its reasons, the path over the model path, the real case. */
import type { ErrorType } from "#app/language/handbook/judgement.ts";
import { againstModel, skillParts } from "./against-model.ts";
import { actWords, findLookWords, itemWords } from "./act-words.ts";
import { casePaths } from "./case-path.ts";
import type {
  ChoiceWords,
  CitedClause,
  ClauseWords,
  DebriefView,
  DecisionView,
  SaidPart,
  WorksheetResult,
} from "./debrief-view.ts";
import type { Compiled } from "./compiled.ts";
import type { ActEvent } from "./event.ts";
import { PART_WORDS, saidWords } from "./act-words.ts";
import { filledAt } from "./desk-words.ts";
import { explanationHtml, judgementHtml, whyHtml } from "./explain.ts";
import { happeningOf, isGiven, judge, openedBefore } from "./judge.ts";
import {
  expectedClauses,
  expectedPacket,
  findBest,
  isDecided,
  readCase,
  readJudgement,
  readOptionId,
  readScene,
  type Decided,
  type Judgement,
} from "./judged.ts";
import { contradictions } from "./option-facts.ts";
import {
  expectedEscalation,
  escalationParts,
  type ExpectedEscalation,
  type EscalationPart,
} from "./escalation.ts";
import type { Game } from "./run.ts";
import { shiftLength, timeOf, type Choice, type Scene } from "./scenario.ts";
import { errorOf, type Score, type ScoreLine } from "./score.ts";
import { skillsTested } from "./tested.ts";
import type { Seen } from "./view-desk.ts";
import { factsAt, optionOf, worthOf, type Place } from "./worth.ts";

/** The whole debrief of a finished attempt. `clauses` is the handbook as it was when the version was published. */
export function viewDebrief(
  game: Game,
  seen: Seen,
  score: Score,
  mode: "practice" | "assessment",
  clauses: Readonly<Record<string, ClauseWords>>,
): DebriefView {
  const { scenario } = game.compiled;
  const decisions = score.lines
    .filter((line) => line.kind === "decision")
    .map((line) => decisionView(seen, score, line));
  const missed = notDecided(seen, game, score);
  const named = [
    ...decisions.flatMap((one) => [
      ...one.cited.map((clause) => clause.id),
      ...one.expected,
      ...(one.best?.cites ?? []),
    ]),
    ...missed.flatMap((one) => one.best.cites),
  ];
  const byKey = judge(seen.compiled, seen.events, seen.happenings);
  const against = againstModel(game.compiled.model.lines, byKey);
  return {
    title: scenario.title,
    mode,
    score,
    against,
    skillParts: skillParts(against, score.lines),
    shift: {
      from: timeOf(scenario.shift, 0),
      to: timeOf(scenario.shift, shiftLength(scenario.shift)),
      length: shiftLength(scenario.shift),
    },
    cases: casePaths(game, seen),
    decisions,
    worksheets: worksheetResults(seen),
    clauses: Object.fromEntries(
      [...new Set(named)].sort().flatMap((id) => (clauses[id] ? [[id, clauses[id]] as const] : [])),
    ),
    notDecided: missed,
    errors: countErrors(score),
    realCaseHtml: seen.html[scenario.debrief.fragment] ?? "",
    basedOn: { changed: scenario.basedOn.changed, sources: scenario.basedOn.sources },
  };
}

function decisionView(seen: Seen, score: Score, line: ScoreLine): DecisionView {
  const { scenario, desk } = seen.compiled;
  const scene = readScene(scenario, line.case, line.scene);
  const event = line.seq === null ? undefined : seen.events[line.seq];
  const act = event?.type === "act" ? event : null;
  const happening = happeningOf(seen.happenings, line);
  const taken = readJudgement(scenario, line.case, line.scene, happening.what ?? line.what);
  const opened = openedBefore(seen, happening.seq);
  const worth = worthOf(seen.compiled, line, taken, act, opened);
  if (worth.verdict === null) throw new Error(`${line.what} is in the score without a verdict`);
  const sheet = (kind: ScoreLine["kind"]) =>
    score.lines.find((other) => other.kind === kind && other.seq === line.seq && line.seq !== null);
  const best = findBest(scene, taken);
  const beside = best && best.id !== taken.id && worth.verdict !== "best" ? best : null;
  // The scene's reasons stand once: under the best, where that is shown.
  const explain = beside && seen.html[scene.why.fragment] ? judgementHtml : explanationHtml;
  return {
    seq: line.seq,
    time: timeOf(scenario.shift, happening.minute),
    case: line.case,
    caseTitle: readCase(scenario, line.case).title,
    scene: line.scene,
    sceneHtml: filledAt(seen, line.case, happening, seen.html[scene.prose.fragment] ?? ""),
    did: act ? actWords(desk, act.do, act.to) : scenario.shift.ends,
    verdict: worth.verdict,
    whyHtml: explain(seen, { place: line, taken, worth, deed: act, opened }),
    skills: skillsTested(seen.compiled.tests, line),
    error: errorOf(line),
    points: line.points,
    of: line.of,
    best: beside ? choiceWords(seen, line, beside) : null,
    cited: citedClauses(seen.compiled, line, scene, taken, act),
    expected: act ? expectedClauses(scene, taken) : [],
    citingPoints: sheet("citing")?.points ?? 0,
    citingOf: sheet("citing")?.of ?? 0,
    certainty: line.certainty,
    note: act?.note ?? "",
    attached: (act?.attaches ?? []).map((item) => itemWords(seen.compiled, item)),
    attachedExpected: act
      ? expectedPacket(scene, taken).map((item) => {
          const given = isGiven(seen.compiled, line.case, item, act, opened);
          return `${itemWords(seen.compiled, item)}${given ? "" : " (missing)"}`;
        })
      : [],
    said: act ? saidParts(seen.compiled, line, act) : [],
    packetPoints: sheet("packet")?.points ?? 0,
    packetOf: sheet("packet")?.of ?? 0,
  };
}

/** What went with a report that was passed on, against what is expected. */
function saidParts(compiled: Compiled, place: Place, act: ActEvent): SaidPart[] {
  const expected = expectedEscalation(compiled, place, act.do);
  return escalationParts(expected, act).map(({ part, right }) => ({
    ...{ what: PART_WORDS[part], given: saidWords(compiled, part, act[part]), right },
    expected: expectedOf(expected, part)
      .map((id) => saidWords(compiled, part, id))
      .join(" or "),
  }));
}

function expectedOf(
  { lines, urgency, proposals }: ExpectedEscalation,
  part: EscalationPart["part"],
): readonly string[] {
  if (part === "line") return lines;
  return part === "proposes" ? proposals : urgency ? [urgency] : [];
}

/** How each clause fits that was cited: one that justifies the answer, one that contradicts it, or one beside the point. */
function citedClauses(
  compiled: Compiled,
  place: Place,
  scene: Scene,
  taken: Judgement,
  act: ActEvent | null,
): CitedClause[] {
  if (!act) return [];
  const facts = factsAt(compiled, place);
  const expected = [...expectedClauses(scene, taken), ...facts.expected];
  const against = contradictions(facts, optionOf(compiled, act), act.cites);
  return act.cites.map((id) => {
    if (expected.includes(id)) return { id, fit: "expected" };
    return { id, fit: against.includes(id) ? "unrelated" : "neutral" };
  });
}

function choiceWords(seen: Seen, place: Place, choice: Choice & Decided): ChoiceWords {
  return {
    label: actWords(seen.compiled.desk, choice.do, choice.to[0] ?? null),
    verdict: choice.verdict,
    whyHtml: whyHtml(seen, place) || (seen.html[choice.why.fragment] ?? ""),
    cites: choice.cites,
    after: choice.when.flatMap((name) => findLookWords(seen.compiled, name) ?? []),
  };
}

/** Scenes that the model path decides and this attempt did not, with the decision it takes there. */
function notDecided(seen: Seen, game: Game, score: Score): DebriefView["notDecided"] {
  const { scenario } = game.compiled;
  const own = new Set(
    score.lines.filter((line) => line.seq !== null).map((line) => `${line.case}.${line.scene}`),
  );
  return game.compiled.model.lines.flatMap((line) => {
    if (line.kind !== "decision" || line.seq === null || own.has(`${line.case}.${line.scene}`))
      return [];
    const scene = readScene(scenario, line.case, line.scene);
    const caseTitle = readCase(scenario, line.case).title;
    const option = readOptionId(line.what);
    if (option) return [{ caseTitle, best: optionWords(seen, line, scene, option) }];
    const choice = scene.choices.find((one) => one.id === line.what);
    return choice && isDecided(choice)
      ? [{ caseTitle, best: choiceWords(seen, line, choice) }]
      : [];
  });
}

/** The handbook’s answer, where no author wrote the best. */
function optionWords(
  seen: Seen,
  place: Place,
  scene: Scene,
  option: { readonly do: string; readonly to: string | null },
): ChoiceWords {
  return {
    label: actWords(seen.compiled.desk, option.do, option.to),
    verdict: "best",
    whyHtml: whyHtml(seen, place),
    cites: factsAt(seen.compiled, place).expected,
    after: scene.needs.flatMap((name) => findLookWords(seen.compiled, name) ?? []),
  };
}

function worksheetResults(seen: Seen): WorksheetResult[] {
  const { scenario, worksheets } = seen.compiled;
  return seen.happenings.flatMap((happening) => {
    const event = seen.events[happening.seq];
    if (happening.kind !== "filled" || event?.type !== "worksheet" || happening.scene === null)
      return [];
    const one = readCase(scenario, event.case);
    const use = readScene(scenario, event.case, happening.scene).worksheets.find(
      (w) => w.worksheet === event.worksheet,
    );
    const sheet = worksheets[event.worksheet];
    if (!use || !sheet) return [];
    return {
      time: timeOf(scenario.shift, happening.minute),
      case: one.id,
      caseTitle: one.title,
      title: sheet.title,
      answers: sheet.questions.map((question) => {
        const label = (id: string | undefined) =>
          question.options.find((option) => option.id === id)?.label ?? "";
        const [given, expected] = [event.answers[question.id], use.key[question.id]];
        return {
          ask: question.ask,
          given: label(given),
          expected: label(expected),
          right: given === expected,
        };
      }),
    };
  });
}

function countErrors(score: Score): { type: ErrorType; n: number }[] {
  const counts = new Map<ErrorType, number>();
  for (const line of score.lines) {
    const error = errorOf(line);
    if (error) counts.set(error, (counts.get(error) ?? 0) + 1);
  }
  return [...counts].map(([type, n]) => ({ type, n })).sort((a, b) => b.n - a.n);
}
