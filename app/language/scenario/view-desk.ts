/** From the log to the desk on the screen: what was seen so far, and the same buttons for every case. */
import { ABSENT, WAITING } from "./compile.ts";
import { actWords, NO_LINE_WORDS, URGENCY_WORDS } from "./act-words.ts";
import type { Compiled, Happening, Position } from "./compiled.ts";
import type {
  ActionView,
  CaseView,
  ClockView,
  DeskView,
  Explanation,
  EscalationView,
  LogLine,
  QueueItem,
  StoryPart,
} from "./desk-view.ts";
import { URGENCIES, type PlayEvent } from "./event.ts";
import { isSet } from "./facts.ts";
import { effectTitle, filledAt } from "./desk-words.ts";
import { explanationHtml } from "./explain.ts";
import { happeningOf, judge, openedBefore } from "./judge.ts";
import { expectedClauses, readCase, readJudgement, readScene } from "./judged.ts";
import { NO_LINE } from "./option-facts.ts";
import { findScene } from "./play.ts";
import { shiftLength, timeOf, worksheetFact, type Case } from "./scenario.ts";
import { skillsTested } from "./tested.ts";
import { worthOf } from "./worth.ts";

/** Everything a running attempt is shown from. `html` is the version's prose by fragment. */
export interface Seen {
  readonly compiled: Compiled;
  readonly html: Readonly<Record<string, string>>;
  readonly events: readonly PlayEvent[];
  readonly happenings: readonly Happening[];
  readonly position: Position;
  readonly over: boolean;
}

/** The desk as it may be seen now. With `explain` (practice) the decisions so far are explained. */
export function viewDesk(seen: Seen, explain: boolean): DeskView {
  const { compiled, position } = seen;
  const arrived = compiled.scenario.cases
    .filter((one) => ![WAITING, ABSENT].includes(position.value[one.id] ?? WAITING))
    .sort((a, b) => a.arrives - b.arrives);
  return {
    title: compiled.scenario.title,
    platform: compiled.desk.platform,
    you: compiled.desk.you,
    briefingHtml: seen.html["briefing"] ?? "",
    clock: clockView(compiled, position),
    queue: arrived.map((one) => queueItem(seen, one)),
    cases: arrived.map((one) => caseView(seen, one)),
    actions: actionViews(compiled),
    escalation: escalationView(compiled, explain),
    log: logLines(seen),
    explanations: explain ? explanations(seen) : [],
    over: seen.over,
  };
}

function clockView({ scenario }: Compiled, { context }: Position): ClockView {
  const length = shiftLength(scenario.shift);
  const minute = Math.min(context.minute, length);
  return {
    minute,
    now: timeOf(scenario.shift, minute),
    from: timeOf(scenario.shift, 0),
    to: timeOf(scenario.shift, length),
    minutesLeft: length - minute,
    length,
    ends: scenario.shift.ends,
  };
}

function isOpen(one: Case, position: Position): boolean {
  return findScene(one, position) !== null;
}

function queueItem(seen: Seen, one: Case): QueueItem {
  const own = seen.happenings.filter((happening) => happening.case === one.id);
  const { shift } = seen.compiled.scenario;
  return {
    case: one.id,
    title: one.title,
    arrived: timeOf(shift, one.arrives),
    status: isOpen(one, seen.position) ? "open" : "closed",
    lastChange: timeOf(shift, own.at(-1)?.minute ?? one.arrives),
  };
}

function caseView(seen: Seen, one: Case): CaseView {
  const { facts } = seen.position.context;
  const scene = findScene(one, seen.position);
  const filled = seen.events.filter((event) => event.type === "worksheet" && event.case === one.id);
  const offered = one.scenes.flatMap((candidate) =>
    candidate.worksheets.filter(
      (use) => candidate === scene || isSet(facts, worksheetFact(one.id, use.worksheet)),
    ),
  );
  const uses = offered.filter(
    (use, index) => offered.findIndex((other) => other.worksheet === use.worksheet) === index,
  );
  return {
    id: one.id,
    title: one.title,
    arrived: timeOf(seen.compiled.scenario.shift, one.arrives),
    status: scene ? "open" : "closed",
    story: seen.happenings
      .filter((happening) => happening.case === one.id)
      .flatMap((h) => storyParts(seen, one, h)),
    records: one.records.map((record) => ({
      id: record.id,
      title: record.title,
      minutes: record.minutes,
      html: isSet(facts, record.id) ? (seen.html[record.prose.fragment] ?? "") : null,
    })),
    worksheets: uses.flatMap((use) => {
      const sheet = seen.compiled.worksheets[use.worksheet];
      const answers = filled.find(
        (event) => event.type === "worksheet" && event.worksheet === use.worksheet,
      );
      if (!sheet) return [];
      return {
        id: sheet.id,
        title: sheet.title,
        minutes: use.minutes,
        clauses: sheet.clauses,
        questions: sheet.questions.map(({ id, ask, options }) => ({ id, ask, options })),
        answers: answers?.type === "worksheet" ? answers.answers : null,
      };
    }),
  };
}

/** What a happening added to the case's story: the consequence, then the scene or ending it led to. */
function storyParts(seen: Seen, one: Case, happening: Happening): StoryPart[] {
  const { kind, scene, what, then, seq } = happening;
  const time = timeOf(seen.compiled.scenario.shift, happening.minute);
  const parts: StoryPart[] = [];
  const event = seen.events[seq];
  const told = (fragment: string) => filledAt(seen, one.id, happening, seen.html[fragment] ?? "");
  if (kind === "chose" && what !== null && scene !== null) {
    const taken = readJudgement(seen.compiled.scenario, one.id, scene, what);
    const did = event?.type === "act" ? actWords(seen.compiled.desk, event.do, event.to) : null;
    parts.push({
      kind: "consequence",
      time,
      title: did,
      html: told(taken.consequence.fragment),
    });
  }
  if ((kind === "effect" || kind === "shift-end") && what !== null) {
    const html = told(`${what}:consequence`);
    const title =
      kind === "shift-end"
        ? seen.compiled.scenario.shift.ends
        : effectTitle(seen, one, happening) || null;
    if (html !== "" || title) parts.push({ kind: "effect", time, title, html });
  }
  if (then !== null) parts.push(...arrivalAt(one, then, time, told));
  return parts;
}

function arrivalAt(
  one: Case,
  state: string,
  time: string,
  told: (fragment: string) => string,
): StoryPart[] {
  const scene = one.scenes.find((candidate) => candidate.id === state);
  const ending = one.endings.find((candidate) => candidate.id === state);
  const prose = scene?.prose ?? ending?.prose;
  if (!prose) return [];
  return [{ kind: scene ? "scene" : "ending", time, title: null, html: told(prose.fragment) }];
}

function actionViews({ desk }: Compiled): ActionView[] {
  return desk.actions.map((action) => ({
    id: action.id,
    label: action.label,
    key: action.key,
    minutes: action.minutes,
    asks: action.asks,
    teams: action.to.flatMap((id) => {
      const team = desk.teams.find((candidate) => candidate.id === id);
      return team ? { id: team.id, label: team.label, answers: team.answers } : [];
    }),
  }));
}

function escalationView({ desk, rules }: Compiled, told: boolean): EscalationView {
  const lines = rules.routes.map((line) => ({
    id: line.id,
    trigger: line.trigger,
    route: told ? actWords(desk, line.do, line.to) : null,
  }));
  return {
    lines: [...lines, { id: NO_LINE, trigger: NO_LINE_WORDS, route: null }],
    urgencies: URGENCIES.map((id) => ({ id, label: URGENCY_WORDS[id] })),
    proposals: desk.actions
      .filter(({ rung }) => rung !== null)
      .map(({ id, label }) => ({ id, label })),
  };
}

function logLines(seen: Seen): LogLine[] {
  return seen.happenings.map((happening) => {
    const one = happening.case === null ? null : readCase(seen.compiled.scenario, happening.case);
    return {
      time: timeOf(seen.compiled.scenario.shift, happening.minute),
      case: one?.id ?? null,
      caseTitle: one?.title ?? null,
      text: logWords(seen, happening, one),
    };
  });
}

function logWords(seen: Seen, happening: Happening, one: Case | null): string {
  const { kind, what, seq } = happening;
  const { scenario, desk, worksheets } = seen.compiled;
  const event = seen.events[seq];
  switch (kind) {
    case "arrived":
      return "Arrived in the queue";
    case "chose":
      return event?.type === "act" ? actWords(desk, event.do, event.to) : "Decided";
    case "effect":
      return (one && effectTitle(seen, one, happening)) || "Something changed";
    case "shift-end":
      return "Still open when access ended";
    case "opened":
      return `Opened: ${one?.records.find((record) => record.id === what)?.title ?? what}`;
    case "filled":
      return `Filled in: ${worksheets[what ?? ""]?.title ?? what}`;
    case "access-ended":
      return scenario.shift.ends;
  }
}

/**
 * What the handbook says of a decision names the right step: while the scene is open it waits. So does the explanation of
 * what is under way: it is felt first.
 */
function explanations(seen: Seen): Explanation[] {
  const { compiled, position, happenings } = seen;
  const { scenario, desk } = compiled;
  return judge(compiled, seen.events, happenings).flatMap((line) => {
    if (line.kind !== "decision" || line.verdict === null) return [];
    const happening = happeningOf(happenings, line);
    const taken = readJudgement(scenario, line.case, line.scene, happening.what ?? line.what);
    const event = line.seq === null ? undefined : seen.events[line.seq];
    const act = event?.type === "act" ? event : null;
    const opened = openedBefore(seen, happening.seq);
    const worth = worthOf(compiled, line, taken, act, opened);
    const now = position.value[line.case];
    if (
      (worth.derived && now === line.scene) ||
      (now === happening.then && isUnderWay(compiled, line.case, now))
    )
      return [];
    return {
      case: line.case,
      caseTitle: readCase(scenario, line.case).title,
      time: timeOf(scenario.shift, happening.minute),
      did: act ? actWords(desk, act.do, act.to) : scenario.shift.ends,
      verdict: line.verdict,
      skills: skillsTested(compiled.tests, line),
      whyHtml: explanationHtml(seen, { place: line, taken, worth, deed: act, opened }),
      cited: act?.cites ?? [],
      expected: expectedClauses(readScene(scenario, line.case, line.scene), taken),
    };
  });
}

/** Whether something follows from a button that has not come yet. */
function isUnderWay({ scenario }: Compiled, caseId: string, state: string | undefined): boolean {
  const scene = readCase(scenario, caseId).scenes.find(({ id }) => id === state);
  return scene !== undefined && scene.aftermath && scene.effects.length > 0;
}
