/** Answers the panes Preview and Play: a draft as it stands in the editor, played and shown as a trainee would see it. Opens no database: the thread does it. */
import { inThread } from "#app/kit/in-thread.server.ts";
import { DESK_FIELDS, parseCommand, type FormProblem } from "#app/attempts/command.ts";
import { REFUSAL_WORDS } from "#app/attempts/refusal-words.ts";
import { readFields } from "#app/kit/form/form.ts";
import type { Diagnostic } from "#app/language/markup/diagnostic.ts";
import type { Refusal } from "#app/language/scenario/event.ts";
import { isOver } from "#app/language/scenario/run.ts";
import { scoreOf } from "#app/language/scenario/score-of.ts";
import { viewDebrief } from "#app/language/scenario/view-debrief.ts";
import { viewDesk, type Seen } from "#app/language/scenario/view-desk.ts";
import { clauseTexts, type HandbookContent } from "#app/library/handbook-content.ts";
import { listClauseGroups } from "#app/library/handbook-views.ts";
import type { Source } from "#app/language/markup/span.ts";
import { lastDecision } from "./stage-decision.ts";
import { stageDraft, type StagedDraft } from "./stage-draft.server.ts";
import { listPlaces } from "./stage-places.ts";
import { stagedPreview } from "./stage-preview.ts";
import { goOn, replayFar, type Replayed } from "./stage-replay.ts";
import { caseTitleOf, stagedSteps, stepWords } from "./stage-steps.ts";
import { stagedCases, stagedFacts, stagedScore } from "./stage-strip.ts";
import type { CutStep, StageAnswer, StageAsk, StagedPlay, StageProblem } from "./stage.ts";

type Ready = Extract<StagedDraft, { ok: true }>;
type PlayAsk = Extract<StageAsk, { kind: "play" }>;
type Mode = PlayAsk["mode"];

/** Why a step of a play that was fine before is not possible in the new text. */
const WHY_CUT: Readonly<Record<Refusal, string>> = {
  over: "Every case has come to its end by then.",
  "no-such-case": "The case is not in the queue by then.",
  "not-open": "The case is closed by then.",
  "not-offered": "There is nothing in the case that takes it now.",
  incomplete: "It needs something that was not given.",
};

/** A handbook as it travels to the thread. */
interface Known extends HandbookContent {
  readonly hash: string;
}

/** The answer to a pane, by a text and the handbook in force. Stores nothing. */
export const stageText = inThread(
  "stage",
  async (source: Source, ask: StageAsk, known: Known): Promise<StageAnswer> => {
    const draft = await stageDraft(source, { ...known, clauses: clauseTexts(known) });
    const problems = draft.problems.map(problemView);
    if (!draft.ok) return { ok: false, problems };
    const places = listPlaces(draft.game.compiled.scenario);
    return { ok: true, problems, places, shown: shownFor(draft, ask) };
  },
);

function shownFor(draft: Ready, ask: StageAsk) {
  switch (ask.kind) {
    case "play":
      return playOn(draft, ask);
    case "arrive":
      return arrive(draft, ask);
    case "preview":
      return stagedPreview(draft, ask.show);
  }
}

/** By a shortest run to the scene; the play that it leads to is one like any other. */
function arrive(draft: Ready, ask: Extract<StageAsk, { kind: "arrive" }>) {
  const run = draft.arriveAt(ask.case, ask.state);
  if (!run) return { kind: "unreached", case: ask.case, state: ask.state } as const;
  const replayed = replayFar(draft.game, run.events);
  const arrived = { case: ask.case, state: ask.state, steps: run.events.length };
  return { ...playView(draft, replayed, ask.mode), arrived };
}

/** The steps again, as far as they hold; then the form, if there is one and the desk still is what it was made on. */
function playOn(draft: Ready, ask: PlayAsk): StagedPlay {
  const { game, handbook } = draft;
  const replayed = replayFar(game, ask.events);
  const cut = replayed.refused ? cutStep(draft, replayed, ask.events.length) : null;
  if (!ask.form || cut) return { ...playView(draft, replayed, ask.mode), cut };
  const clauses = new Set(Object.keys(handbook.clauses));
  const parsed = parseCommand(readFields(ask.form, DESK_FIELDS), game.compiled, clauses);
  if (!parsed.ok) return { ...playView(draft, replayed, ask.mode), sheet: parsed.problem };
  const next = goOn(game, replayed, parsed.command.event);
  if (!next.refused) return playView(draft, next, ask.mode);
  const notice = REFUSAL_WORDS[next.refused.refusal];
  const sheet: FormProblem = { ...parsed.form, errors: { form: notice } };
  return { ...playView(draft, replayed, ask.mode), sheet, notice };
}

function cutStep({ game }: Ready, { refused, events }: Replayed, sent: number): CutStep | null {
  if (!refused) return null;
  return {
    words: stepWords(game.compiled, refused.event),
    caseTitle: caseTitleOf(game.compiled, refused.event),
    why: WHY_CUT[refused.refusal],
    after: sent - events.length - 1,
  };
}

function playView(draft: Ready, replayed: Replayed, mode: Mode): StagedPlay {
  const { game, html, handbook } = draft;
  const { compiled } = game;
  const { events, happenings, position } = replayed;
  const over = isOver(game, position);
  const seen: Seen = { compiled, html, events, happenings, position, over };
  const pauses = events.filter(({ type }) => type === "pause" || type === "resume");
  const score = over ? scoreOf(compiled, events, happenings) : null;
  return {
    kind: "play",
    events,
    arrived: null,
    steps: stagedSteps(compiled, replayed),
    cut: null,
    view: viewDesk(seen, mode === "practice"),
    clauses: listClauseGroups(handbook),
    paused: pauses.at(-1)?.type === "pause",
    sheet: null,
    notice: null,
    facts: stagedFacts(compiled, replayed),
    cases: stagedCases(compiled, replayed),
    last: lastDecision(compiled, replayed, html),
    score: stagedScore(compiled, replayed, draft.potential),
    debrief: score && viewDebrief(game, seen, score, mode, handbook.clauses),
  };
}

function problemView({ code, severity, message, hint, span }: Diagnostic): StageProblem {
  return { code, severity, message, hint: hint ?? null, span };
}
