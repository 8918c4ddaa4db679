/** What must have happened before the first request is answered. */
import { keepDemoAccounts } from "#app/accounts/demo.server.ts";
import { forgotten } from "#app/accounts/forgot/forgot.server.ts";
import { deleteOldSessions } from "#app/accounts/session.server.ts";
import { keepCounting } from "#app/attempts/counting/count-finished.server.ts";
import { recountOlder } from "#app/attempts/counting/recount-older.server.ts";
import { keepForgetting, keepWorking } from "#app/jobs/work.server.ts";
import { keepDoing, type Kept } from "#app/kit/keep-doing.server.ts";
import { sending } from "#app/mail/sending.server.ts";
import { publishFolder, type Published } from "#app/library/publish.server.ts";
import { importing } from "#app/review/people/import-roster.server.ts";
import { regrading } from "#app/review/regrade/apply-regrade.server.ts";
import { previewing } from "#app/review/regrade/preview-regrade.server.ts";
import { makeDemoCohorts } from "#app/review/simulation/demo-cohort.server.ts";
import { keepDelivering } from "#app/review/xapi/keep-delivering.server.ts";
import { keepBeating } from "#app/shift/service-clock.server.ts";
import { keepSettling } from "#app/shift/settle.server.ts";
import { opened } from "#app/store/client.server.ts";
import { troubleOf } from "#app/store/trouble.ts";
import { clauseNews } from "#app/studio/policies/clause-news.server.ts";
import { upload } from "#app/studio/upload/upload.server.ts";
import { env } from "./env.server.ts";
import { logTrouble } from "./trouble.server.ts";

let booted = false;
/** What goes on while the process runs; null before it begins. */
let kept: readonly (Kept | null)[] | null = null;

/** Milliseconds between two looks for sessions that are over. */
const FORGET_EVERY = 60 * 60 * 1000;

/** Publishes what authors wrote, then makes or closes the accounts to look around with, and their cohorts; each step is safe to repeat. The tables are there: opening the database saw to that. */
export async function boot(): Promise<void> {
  opened.hold();
  const published = await publishFolder(env.scenarios);
  report(published);
  for (const news of await clauseNews(published.clauses)) console.log(`handbook: ${news}`);
  await deleteOldSessions();
  const counted = await recountOlder((left) =>
    console.log(`results: an older release counted by other rules, ${left} attempts to count anew`),
  );
  if (counted !== null) console.log(`results: counted ${counted} attempts anew`);
  await keepDemoAccounts(env.demo);
  const made = env.demoCohorts ? await makeDemoCohorts(new Date()) : null;
  if (made !== null) console.log(`demonstration: ${made}`);
  kept ??= [
    await keepBeating(),
    await keepSettling(),
    keepCounting(),
    keepDelivering(),
    keepWorking([upload, importing, previewing, regrading, forgotten]),
    // By itself: a mail server that does not answer holds nobody else up.
    keepWorking([sending]),
    keepForgetting(),
    keepDoing("forgetting sessions", FORGET_EVERY, deleteOldSessions),
  ];
  booted = true;
}

/** Why requests cannot be answered; null when they can: booted, and the database takes a write. */
export async function notReady(): Promise<string | null> {
  if (!booted) return "still starting";
  looking ??= lookAtDatabase().finally(() =>
    setTimeout(() => (looking = null), LOOK_HOLDS).unref(),
  );
  return looking;
}

/** Milliseconds that an answer holds: who asks often does not write often. */
const LOOK_HOLDS = 500;
let looking: Promise<string | null> | null = null;

async function lookAtDatabase(): Promise<string | null> {
  try {
    const { changeCount } = opened.database;
    await changeCount.upsert({
      where: { key: "ready" },
      create: { key: "ready", n: 1 },
      update: { n: { increment: 1 } },
    });
    return null;
  } catch (error) {
    logTrouble(troubleOf(error) ?? String(error));
    return "the database takes no write";
  }
}

/** Lets go of the database, after the last request. */
export async function shutDown(): Promise<void> {
  await Promise.all((kept ?? []).flatMap((one) => (one ? [one.stop()] : [])));
  await opened.close();
}

/** A bad file is told of and left out; what was published before stays in service. */
function report({ published, refused }: Published): void {
  if (published.length > 0) console.log(`scenarios: published ${published.join("; ")}`);
  for (const { file, problems } of refused) {
    console.error(`scenarios: ${file} is left out\n${problems}`);
  }
}
