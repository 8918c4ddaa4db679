/** The page on which a manager reads an attempt. */
import type { Visitor } from "#app/accounts/session.server.ts";
import { practisedBefore } from "#app/attempts/practised.server.ts";
import { decodeDraw } from "#app/attempts/results/result-documents.ts";
import { countFinished } from "#app/attempts/counting/count-finished.server.ts";
import {
  debriefSoFar,
  type DebriefInForce,
} from "#app/attempts/debrief/debrief-in-force.server.ts";
import { findOpened, type Opened } from "#app/attempts/folded.server.ts";
import { targetOf } from "#app/attempts/results/effective-score.ts";
import { judgedBy } from "#app/attempts/results/judged.server.ts";
import { RUBRIC } from "#app/attempts/results/rubric.ts";
import { deskAtStep, listSteps } from "#app/attempts/results/steps.ts";
import { isPaused } from "#app/attempts/shift-clock.ts";
import { itemWords, escalationWords } from "#app/language/scenario/act-words.ts";
import { listClauseGroups } from "#app/library/handbook-views.ts";
import { readHandbook } from "#app/library/handbook.server.ts";
import type { CohortHead } from "#app/review/access.server.ts";
import { database } from "#app/store/client.server.ts";
import { clockIn, gapWords } from "./clock-words.ts";
import { cohortOf } from "./cohort-of.server.ts";
import { readStanding } from "./read-standing.server.ts";
import type { Reading, ReadingHead, Step, StepLine } from "./reading-view.ts";
import { listNotes } from "./review-notes.server.ts";
import { scoreSheet, stepOf } from "./score-sheet.ts";

/** The attempt at this address, if the manager may read it; else a 404. */
export async function requireOpened(manager: Visitor, id: string | undefined): Promise<Opened> {
  await cohortOf(manager, id ?? "");
  const opened = await findOpened(id ?? "");
  if (!opened) throw new Response("There is no attempt at this address.", { status: 404 });
  return opened;
}

/** Everything on the page. `place` is what its address says: `step` (a log entry, "end"), `case`. */
export async function readingPage(
  manager: Visitor,
  opened: Opened,
  place: URLSearchParams,
): Promise<Reading> {
  const { attempt, version } = opened;
  const inForce = await debriefSoFar(await judgedBy(opened));
  const cohort = await cohortOf(manager, attempt.id);
  const clock = clockIn(cohort.timeZone);
  const notes = await listNotes(manager, attempt.id);
  const { view, changes, judged } = inForce;
  const handbook = await readHandbook(version.handbookHash);
  const steps = stepLines(inForce, notes, clock.moment);
  return {
    head: await headOf(opened, cohort, changes.judgedBy, clock.day),
    steps,
    step: stepAt(inForce, steps, place),
    handbook: listClauseGroups(handbook),
    clauses: view.clauses,
    sheet:
      attempt.finishedAt === null ? null : scoreSheet(judged.score, view, judged.seen.happenings),
    ...{ changes: changes.changes, answers: changes.answers, base: judged.base },
    rubric: RUBRIC,
    notes: notes.map((note) => ({
      ...note,
      at: clock.day(note.at.getTime()),
      earlier: note.earlier.map(({ text, until }) => ({
        text,
        until: clock.day(until.getTime()),
      })),
    })),
  };
}

async function headOf(
  { attempt, version }: Opened,
  cohort: CohortHead,
  judgedBy: number | null,
  day: (at: number) => string,
): Promise<ReadingHead> {
  await countFinished();
  const { user, draw } = await database.attempt.findUniqueOrThrow({
    where: { id: attempt.id },
    select: { user: { select: { id: true, name: true } }, draw: true },
  });
  const { mode, paced, paceFactor, startedAt, finishedAt } = attempt;
  const practised = await practisedBefore([user.id]);
  return {
    ...{ attemptId: attempt.id, who: user, cohort },
    ...{ title: version.game.compiled.scenario.title, slug: version.slug },
    ...{ version: version.number, draw: decodeDraw(draw), judgedBy, mode, paced, paceFactor },
    practised: practised({ userId: user.id, slug: version.slug, mode, startedAt }),
    standing: await readStanding(attempt.id, new Date()),
    started: day(startedAt),
    finished: finishedAt === null ? null : day(finishedAt),
  };
}

function stepLines(
  { judged }: DebriefInForce,
  notes: readonly { readonly seq: number | null }[],
  moment: (at: number) => string,
): StepLine[] {
  const { opened, score, seen } = judged;
  const { entries } = opened.folded;
  const decided = score.lines.filter(({ kind }) => kind === "decision");
  return listSteps({ game: opened.version.game, html: {} }, entries).map(
    ({ at, ...step }, seq) => ({
      ...step,
      at: moment(at),
      gap: gapWords(at - (entries[seq - 1]?.at ?? opened.attempt.startedAt)),
      verdicts: decided.flatMap((line) =>
        line.verdict && stepOf(line, seen.happenings) === seq
          ? { verdict: line.verdict, changed: line.verdict !== line.keyVerdict }
          : [],
      ),
      notes: notes.filter((note) => note.seq === seq).length,
    }),
  );
}

function stepAt(inForce: DebriefInForce, steps: readonly StepLine[], place: URLSearchParams): Step {
  const { opened, score, seen } = inForce.judged;
  const { version, folded, attempt } = opened;
  const index = indexOf(place.get("step"), steps.length);
  const at = deskAtStep(version, folded.events, index, attempt.mode);
  const event = folded.events[index];
  const wanted = place.get("case") ?? (event && "case" in event ? event.case : null);
  const { cases } = at.desk;
  const open =
    cases.find(({ id }) => id === wanted) ??
    cases.find(({ status }) => status === "open") ??
    cases.at(-1);
  const decided = score.lines.filter(({ kind }) => kind === "decision");
  return {
    ...{ ...at, index, line: steps[index] ?? null, caseId: open?.id ?? null },
    covered: isPaused(folded.entries.slice(0, index)),
    sheet:
      event?.type === "act"
        ? {
            ...{ certainty: event.certainty, cites: event.cites, note: event.note },
            attached: event.attaches.map((item) => itemWords(version.game.compiled, item)),
            said: escalationWords(version.game.compiled, event),
          }
        : null,
    decisions: decided.flatMap((line, number) => {
      const decision = inForce.view.decisions[number];
      if (!decision || !line.keyVerdict || stepOf(line, seen.happenings) !== index) return [];
      const lines = score.lines.flatMap((other, position) =>
        other === line || (line.seq !== null && other.seq === line.seq) ? position : [],
      );
      const { keyVerdict } = line;
      return { decision, number: number + 1, target: targetOf(line), keyVerdict, lines };
    }),
  };
}

/** A step that the log does not have is the first one. */
function indexOf(step: string | null, steps: number): number {
  if (step === "end") return steps;
  return /^\d{1,6}$/.test(step ?? "") && Number(step) <= steps ? Number(step) : 0;
}
