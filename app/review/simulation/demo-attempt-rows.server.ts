/** The rows of the demonstration's attempts: logs, states, scores and results, as they would have been recorded one by one. */
import type { Mode } from "#app/attempts/attempt.ts";
import { countedOf } from "#app/attempts/counting/counted.ts";
import type { Numbered } from "#app/attempts/counting/write-results.server.ts";
import { readHandbook } from "#app/library/handbook.server.ts";
import type { Version } from "#app/library/versions.server.ts";
import { demoId } from "./demo-id.server.ts";
import type { DemoPerson } from "./demo-people.ts";
import type { DemoAssignment, DemoAttempt } from "./demo-plan.ts";
import { playDemoAttempt, type DemoPlayed } from "./play-demo-attempt.ts";

/** A scenario with the forms that are dealt for each mode. */
export interface DemoScenario extends Readonly<Record<Mode, readonly Version[]>> {
  readonly slug: string;
}

/** What is to be played, and for whom. */
export interface DemoWork {
  readonly cohortKey: string;
  readonly cohortId: string;
  readonly people: readonly (DemoPerson & { readonly id: string })[];
  readonly assignments: readonly { readonly id: string; readonly asked: DemoAssignment }[];
  readonly scenarios: readonly DemoScenario[];
  readonly today: Date;
  readonly planned: readonly DemoAttempt[];
}

/** Ready to be written. */
export interface DemoRows {
  readonly attempts: AttemptRow[];
  readonly entries: object[];
  readonly results: Numbered[];
}

const DAY = 86_400_000;

/** Plays everything that is planned. */
export async function demoAttemptRows(work: DemoWork): Promise<DemoRows> {
  const rows: DemoRows = { attempts: [], entries: [], results: [] };
  const ordinals = new Map<string, number>();
  const played = work.planned.map((planned) => play(work, planned));
  // Results are numbered in the order in which attempts were finished.
  for (const one of played.toSorted((a, b) => a.lastAt - b.lastAt)) {
    const { row, run } = one;
    rows.attempts.push(row);
    run.events.forEach((event, seq) => {
      const at = new Date(run.at[seq] ?? one.lastAt);
      rows.entries.push({
        attemptId: row.id,
        seq,
        key: `${row.id}.${seq}`,
        at,
        event: event,
      });
    });
    if (run.score === null) continue;
    const place = `${row.userId} ${one.version.slug} ${row.mode}`;
    const ordinal = (ordinals.get(place) ?? 0) + 1;
    ordinals.set(place, ordinal);
    rows.results.push({ ...(await count(work, one)), ordinal });
  }
  return rows;
}

/** Every column of an attempt. */
type AttemptRow = ReturnType<typeof play>["row"];

interface Played {
  readonly row: AttemptRow;
  readonly version: Version;
  readonly run: DemoPlayed;
  readonly lastAt: number;
}

function play(work: DemoWork, planned: DemoAttempt) {
  const person = at(work.people, planned.person);
  const { id: assignmentId, asked } = at(work.assignments, planned.assignment);
  const forms = at(work.scenarios, planned.scenario)[asked.mode];
  // Another form each time, as people are dealt them.
  const version = at(forms, (planned.person + planned.ordinal) % forms.length);
  const startedAt = work.today.getTime() + Math.round(planned.begins * DAY);
  const run = playDemoAttempt({
    ...{ compiled: version.game.compiled, habit: person.habit, startedAt },
    ...{ ability: person.ability + planned.learned, seed: planned.seed, share: planned.share },
  });
  const { events, position, score } = run;
  const lastAt = run.at.at(-1) ?? startedAt;
  const { scenario, ordinal } = planned;
  const id = demoId(
    "attempt",
    work.cohortKey,
    planned.person,
    planned.assignment,
    scenario,
    ordinal,
  );
  const row = {
    ...{
      id,
      userId: person.id,
      versionId: version.id,
      mode: asked.mode,
      paced: false,
      paceFactor: 1,
    },
    ...{ startedAt: new Date(startedAt), finishedAt: score ? new Date(lastAt) : null },
    ...{ seq: events.length, minute: position.context.minute, snapshot: position },
    ...{ score, percent: score?.percent ?? null, passed: score?.passed ?? null },
    ...{ critical: score ? score.critical.length > 0 : null, counted: score !== null },
    ...{ assignmentId, assignedSlug: version.slug, ordinal },
  };
  return { row, version, run, lastAt };
}

async function count({ cohortId }: DemoWork, { row, version, run, lastAt }: Played) {
  const { id, userId, mode, startedAt, assignmentId } = row;
  const { clauses } = await readHandbook(version.handbookHash);
  const sectionOf = (clause: string) =>
    Object.hasOwn(clauses, clause) ? (clauses[clause]?.section ?? null) : null;
  const { events, happenings } = run;
  return countedOf(
    {
      ...{ attemptId: id, userId, slug: version.slug, versionId: version.id, mode },
      ...{ assignmentId, cohortId, startedAt, finishedAt: new Date(lastAt) },
    },
    true,
    { compiled: version.game.compiled, events, happenings, sectionOf },
    [],
  );
}

/** Our own plan names nobody who is not there. */
function at<Item>(items: readonly Item[], index: number): Item {
  const found = items[index];
  if (found === undefined) throw new Error(`the demonstration has no number ${index}`);
  return found;
}
