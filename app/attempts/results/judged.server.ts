/** An attempt with what managers changed about it, judged by the key in force. */
import { keyVersionOf } from "#app/attempts/counting/read-counted.server.ts";
import type { Opened } from "#app/attempts/folded.server.ts";
import { replay } from "#app/language/scenario/play.ts";
import { isOver, type Played } from "#app/language/scenario/run.ts";
import { scoreOf } from "#app/language/scenario/score-of.ts";
import type { Seen } from "#app/language/scenario/view-desk.ts";
import { readVersion, type Version } from "#app/library/versions.server.ts";
import { database } from "#app/store/client.server.ts";
import type { NamedAdjustment } from "./change.ts";
import { effectiveScore, type EffectiveScore } from "./effective-score.ts";
import { decodeAdjustment } from "./result-documents.ts";

/** What reading, changing and debriefing an attempt start from. */
export interface Judged {
  readonly opened: Opened;
  readonly adjustments: readonly NamedAdjustment[];
  /** How many changes there are: the next one has the next number. */
  readonly base: number;
  /** The version whose key is in force: the attempt's own, or the one that it was regraded by. */
  readonly key: Version;
  /** The log played against that version. */
  readonly seen: Seen;
  readonly score: EffectiveScore;
}

/** Judges an attempt; one that is not finished has the score of what was decided so far. */
export async function judgedBy(opened: Opened): Promise<Judged> {
  const adjustments = await readAdjustments(opened.attempt.id);
  const { attempt, version } = opened;
  const keyId = keyVersionOf(attempt.versionId, adjustments);
  const key = keyId === attempt.versionId ? version : await readVersion(keyId);
  const { events } = opened.folded;
  const played: Played = key === version ? opened.folded : replay(key.game, events);
  const { compiled } = key.game;
  return {
    ...{ opened, adjustments, key, base: adjustments.at(-1)?.number ?? 0 },
    seen: {
      ...{ compiled, html: key.html, events, happenings: played.happenings },
      ...{ position: played.position, over: isOver(key.game, played.position) },
    },
    score: effectiveScore(scoreOf(compiled, events, played.happenings), adjustments),
  };
}

/** The changes of an attempt, in order. */
async function readAdjustments(attemptId: string): Promise<NamedAdjustment[]> {
  const rows = await database.adjustment.findMany({
    where: { attemptId },
    orderBy: { number: "asc" },
    include: { actor: { select: { name: true } } },
  });
  return rows.map(adjustmentOf);
}

type Row = Awaited<
  ReturnType<
    typeof database.adjustment.findMany<{ include: { actor: { select: { name: true } } } }>
  >
>[number];

/** A stored change, with who made it. */
export function adjustmentOf({ actor, ...row }: Row): NamedAdjustment {
  return { ...decodeAdjustment(row), actor: actor.name };
}
