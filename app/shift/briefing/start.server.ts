/** Begins an attempt: deals a form of the newest version and pins the attempt to it, with an empty log. */
import { randomBytes, randomInt } from "node:crypto";

import type { Visitor } from "#app/accounts/session.server.ts";
import type { Mode } from "#app/attempts/attempt.ts";
import type { Draw } from "#app/attempts/draw.ts";
import { listOpenAssessments } from "#app/attempts/open-assessment.server.ts";
import type { Moment } from "#app/attempts/shift-clock.ts";
import { shiftLength } from "#app/language/scenario/scenario.ts";
import { listNewestForms, readVersion } from "#app/library/versions.server.ts";
import { momentNow } from "#app/shift/service-clock.server.ts";
import { database } from "#app/store/client.server.ts";
import type { Assigned, StartOptions } from "./start-options.ts";

/** Where an attempt is written: a transaction. */
export type AttemptBook = Pick<typeof database, "attempt" | "$executeRaw">;

/** The attempt to open; or why none was begun. */
export type Begun =
  | { readonly ok: true; readonly attemptId: string }
  | { readonly ok: false; readonly problem: string };

/** A form of a version that was dealt to somebody. */
export interface Dealt {
  readonly versionId: string;
  readonly slug: string;
  /** Null where there was one form. */
  readonly draw: Draw | null;
  /** Milliseconds that its shift lasts in real time, at its own pace. */
  readonly lasts: number;
}

/** Begins one that nobody asked for. Answers 404 when there is no such scenario. */
export async function startAttempt(
  visitor: Visitor,
  slug: string,
  options: StartOptions,
  now = momentNow(),
): Promise<Begun> {
  const dealt = await deal(visitor, slug, options.mode);
  return database.$transaction((tx) => createAttempt(tx, visitor, dealt, options, now));
}

/** A form of the newest version for this mode: one that the person has met least often, of several such by chance. Answers 404 when there is none in service. */
export async function deal(visitor: Visitor, slug: string, mode: Mode): Promise<Dealt> {
  const newest = (await listNewestForms(slug)).filter((form) => form[mode]);
  const attempts = await database.attempt.findMany({
    where: { userId: visitor.id, version: { slug } },
    select: { version: { select: { form: true } } },
  });
  const met = Object.fromEntries(
    newest.map(({ form }) => [
      form,
      attempts.filter(({ version }) => version.form === form).length,
    ]),
  );
  const fewest = Math.min(...Object.values(met));
  const unmet = newest.filter(({ form }) => met[form] === fewest);
  const dealt = unmet[unmet.length > 1 ? randomInt(unmet.length) : 0];
  if (!dealt) throw new Response("There is no scenario at this address.", { status: 404 });
  const draw = newest.length > 1 ? { drawn: dealt.form, met } : null;
  const { shift } = (await readVersion(dealt.id)).game.compiled.scenario;
  const lasts = shiftLength(shift) * shift.paceSeconds * 1000;
  return { versionId: dealt.id, slug, draw, lasts };
}

/** Writes the attempt, unless it is practice of what the person is being assessed in. Throws when the ordinal is taken. */
export async function createAttempt(
  book: AttemptBook,
  visitor: Visitor,
  { versionId, slug, draw, lasts }: Dealt,
  options: StartOptions,
  { wall, served }: Moment,
  assigned: Assigned | null = null,
): Promise<Begun> {
  // Takes the person's lock: of a practice and an assessment that are begun at once, one knows of the other.
  await book.$executeRaw`UPDATE "User" SET "active" = "active" WHERE "id" = ${visitor.id}`;
  if (options.mode === "practice" && (await listOpenAssessments(visitor.id, book)).has(slug))
    return { ok: false, problem: HELD };
  const id = randomBytes(12).toString("base64url");
  const paced = options.paced && options.mode === "assessment";
  await book.attempt.create({
    data: {
      id,
      userId: visitor.id,
      versionId,
      startedAt: new Date(wall),
      ...(draw && { draw: { ...draw } }),
      mode: options.mode,
      paced,
      ...(paced && { countsFrom: served, endsAt: served + lasts * options.paceFactor }),
      paceFactor: options.paceFactor,
      ...(assigned && { ...assigned, assignedSlug: slug }),
    },
  });
  return { ok: true, attemptId: id };
}

const HELD =
  "You have begun an assessment of this scenario. Until it is finished, or its time is out, no practice of it can be begun.";
