/** For tests of review: the published scenarios without their pages, people, cohorts, and attempts that were played. */
import { buildForms, storedOf } from "#app/language/scenario/build.ts";
import { FORMAT } from "#app/language/scenario/compiled.ts";
import type { PlayEvent } from "#app/language/scenario/event.ts";
import { slugOf } from "#app/language/scenario/parse.ts";
import { replay } from "#app/language/scenario/play.ts";
import { isOver } from "#app/language/scenario/run.ts";
import { readAuthored } from "#app/library/authored.server.ts";
import { parseGround } from "#app/library/ground.ts";
import { toJson } from "#app/library/make-version.server.ts";
import { findNewest, type Version } from "#app/library/versions.server.ts";
import { database } from "#app/store/client.server.ts";
import type { Role } from "#app/store/hot.ts";
import type { Mode } from "./attempt.ts";
import { findOpened } from "./folded.server.ts";
import { record } from "./record.server.ts";

/** Publishes files of `scenarios/` as version `number`, not analysed and not rendered; `change` rewrites their text. */
export async function makeScenarios(
  slugs: readonly string[] = ["the-last-report", "the-photograph", "the-same-words"],
  number = 1,
  change: (text: string) => string = (text) => text,
): Promise<Version[]> {
  const authored = readAuthored("scenarios");
  const ground = parseGround(authored.desk, authored.handbook);
  await database.handbookVersion.upsert({
    where: { hash: "handbook" },
    create: { hash: "handbook", content: toJson({ format: FORMAT, ...ground, html: {} }) },
    update: {},
  });
  for (const source of authored.scenarios) {
    const slug = slugOf(source.file);
    if (!slugs.includes(slug)) continue;
    let mainId: string | null = null;
    for (const built of buildForms({ ...source, text: change(source.text) }, ground)) {
      const { scenario, compiled } = built;
      if (!compiled) throw new Error(`${slug} cannot be built`);
      const { title, summary, level, minutes, form, forms } = scenario;
      const { id }: { id: string } = await database.scenarioVersion.create({
        data: {
          ...{ slug, number, title, summary, level, minutes, form, mainId },
          practice: forms.practice.includes(form),
          assessment: forms.assessment.includes(form),
          ...{ hash: `${slug} ${number} ${form}`, handbookHash: "handbook", source: source.text },
          ...{ compiled: toJson(storedOf(compiled)), html: {} },
        },
      });
      mainId ??= id;
    }
  }
  const made = await Promise.all(slugs.map((slug) => findNewest(slug)));
  return made.filter((version) => version !== null);
}

/** Somebody new. */
export function makePerson(name: string, role: Role = "trainee") {
  const email = `${crypto.randomUUID()}@example.com`;
  return database.user.create({ data: { email, name, passwordHash: "", role } });
}

/** A cohort with its managers and members. */
export function makeCohort(
  name: string,
  managers: readonly { readonly id: string }[],
  members: readonly { readonly id: string }[],
) {
  const ids = (people: readonly { readonly id: string }[]) => ({
    create: people.map(({ id }) => ({ userId: id })),
  });
  return database.cohort.create({
    data: { name, terms: {}, managers: ids(managers), members: ids(members) },
  });
}

/** An assignment of these scenarios that is open and not due. */
export function makeAssignment(
  cohortId: string,
  slugs: readonly string[],
  mode: Mode = "assessment",
) {
  const items = { create: slugs.map((slug, position) => ({ slug, position })) };
  return database.assignment.create({
    data: { cohortId, title: "An assignment", mode, opensAt: new Date(0), items },
  });
}

/** What an attempt is for. */
export interface AttemptFor {
  readonly mode?: Mode;
  readonly assignmentId?: string;
  readonly assignedSlug?: string;
  readonly ordinal?: number;
}

/** An attempt in which these events happened, a second apart; its id. */
export async function makePlayed(
  userId: string,
  version: Version,
  events: readonly PlayEvent[] = version.game.compiled.model.events,
  { mode = "assessment", ...what }: AttemptFor = {},
  startedAt = Date.UTC(2026, 9, 1),
): Promise<string> {
  const id = crypto.randomUUID();
  await database.attempt.create({
    data: {
      id,
      userId,
      versionId: version.id,
      mode,
      paced: false,
      startedAt: new Date(startedAt),
      ...what,
    },
  });
  const opened = await findOpened(id);
  if (!opened) throw new Error("the attempt is gone");
  const entries = events.map((event, seq) => ({ key: `event-${seq}`, event }));
  const wall = startedAt + 1000 * events.length;
  const appended = await record(opened, entries, { wall, served: wall });
  if (!appended.ok) throw new Error(appended.refusal);
  return id;
}

/** The same for an assignment of its own of this cohort, whose managers may read it. */
export async function makePlayedFor(
  cohortId: string,
  userId: string,
  version: Version,
): Promise<string> {
  const { id: assignmentId } = await makeAssignment(cohortId, [version.slug]);
  const what = { assignmentId, assignedSlug: version.slug, ordinal: 1 };
  return makePlayed(userId, version, undefined, what);
}

/** An attempt, earlier than those that were played, in which nothing was done until the shift was over. */
export async function makeWaited(
  userId: string,
  version: Version,
  what: AttemptFor = {},
): Promise<string> {
  const events: PlayEvent[] = [];
  // As many waits as the shift takes: one more would be refused.
  while (!isOver(version.game, replay(version.game, events).position))
    events.push({ type: "wait", minutes: null });
  return makePlayed(userId, version, events, what, Date.UTC(2026, 8, 1));
}
