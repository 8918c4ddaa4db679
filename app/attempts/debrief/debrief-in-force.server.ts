/** The debrief of a finished attempt with what managers changed in force, and the changes for whom they are about. */
import type { Opened } from "#app/attempts/folded.server.ts";
import {
  gradedAnswers,
  listChanges,
  type Change,
  type GradedAnswer,
} from "#app/attempts/results/change.ts";
import { withVerdictsInForce } from "#app/attempts/results/in-force.ts";
import { judgedBy, type Judged } from "#app/attempts/results/judged.server.ts";
import { writtenAnswers } from "#app/attempts/results/steps.ts";
import type { DebriefView } from "#app/language/scenario/debrief-view.ts";
import { scoreOf } from "#app/language/scenario/score-of.ts";
import { viewDebrief } from "#app/language/scenario/view-debrief.ts";
import { readHandbook } from "#app/library/handbook.server.ts";
import { database } from "#app/store/client.server.ts";

/** What was changed, for the trainee and the manager alike; notes of managers are no part of it. */
export interface DebriefChanges {
  readonly changes: readonly Change[];
  readonly answers: readonly GradedAnswer[];
  /** The result as it was before any change. */
  readonly original: { readonly percent: number; readonly passed: boolean };
  /** Percentage points that a change of the whole adds. */
  readonly correction: number;
  /** The number of the version whose key is in force, where it is not the one that was taken. */
  readonly judgedBy: number | null;
  /** Whether something other than a grade is in force. */
  readonly adjusted: boolean;
}

/** A debrief with its changes; `judged` for whoever needs what it was made from. */
export interface DebriefInForce {
  readonly view: DebriefView;
  readonly changes: DebriefChanges;
  readonly judged: Judged;
}

/** The debrief; null while there is still something to decide. */
export async function findDebriefInForce(opened: Opened): Promise<DebriefInForce | null> {
  return opened.attempt.finishedAt === null ? null : debriefSoFar(await judgedBy(opened));
}

/** The same of an attempt that may still go on. For managers only: it explains what is not due yet. */
export async function debriefSoFar(judged: Judged): Promise<DebriefInForce> {
  const { opened, key, seen, score, adjustments } = judged;
  const { clauses } = await readHandbook(key.handbookHash);
  const byKey = viewDebrief(key.game, seen, score, opened.attempt.mode, clauses);
  const view = withVerdictsInForce(byKey, score);
  const versions = await versionNumbers(judged);
  const { folded, version } = opened;
  const original = scoreOf(version.game.compiled, folded.events, folded.happenings);
  return {
    view,
    judged,
    changes: {
      changes: listChanges(adjustments, view, score, (id) => versions.get(id) ?? null),
      answers: gradedAnswers(
        writtenAnswers({ game: version.game, html: version.html }, folded.entries),
        adjustments,
      ),
      original: { percent: original.percent, passed: original.passed },
      correction: score.correction,
      judgedBy: key.id === version.id ? null : key.number,
      adjusted: score.adjusted,
    },
  };
}

async function versionNumbers({ adjustments }: Judged): Promise<ReadonlyMap<string, number>> {
  const ids = adjustments.flatMap((one) =>
    one.kind === "regrade"
      ? [one.before.versionId, ...(one.after ? [one.after.versionId] : [])]
      : [],
  );
  if (ids.length === 0) return new Map();
  const rows = await database.scenarioVersion.findMany({
    where: { id: { in: ids } },
    select: { id: true, number: true },
  });
  return new Map(rows.map(({ id, number }) => [id, number]));
}
