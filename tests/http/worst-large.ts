/** The worst requests about a scenario as large as may be: published, put forward again, and as a draft. */
import { NO_PASSWORD } from "#app/accounts/no-password.ts";
import { MOST_ROWS } from "#app/review/people/parse-roster.ts";
import { makeScenario, SIZES } from "../bench/make-scenario.ts";
import type { Client } from "./client.ts";
import type { House } from "./house.ts";
import { many, type Worst } from "./worst-form.ts";

/** What the addresses name. */
export interface LargeThings {
  readonly large: {
    readonly slug: string;
    /** Never put forward. */
    readonly draft: string;
    /** Waits for a review. */
    readonly submission: string;
    readonly versions: readonly [string, string];
  };
}

/** The text, and one that goes the same ways faster. */
export const LARGE_TEXT = makeScenario(SIZES["330 KiB"]);
export const SMALL_TEXT = makeScenario(SIZES["3 KiB"]);

const FORM = { "Content-Type": "application/json" };
const last = (answer: Response) => (answer.headers.get("location") ?? "").split("/").at(-1) ?? "";

/** Puts so many people into a cohort as may be imported at once. */
export async function crowd(house: Pick<House, "ask">, cohortId: string): Promise<void> {
  const ids = many(MOST_ROWS, (n) => `crowd-${n}`);
  await house.ask(async ({ user, cohortMember }) => {
    await user.createMany({
      data: ids.map((id) => ({
        ...{ id, name: `Person ${id}`, email: `${id}@example.com`, passwordHash: NO_PASSWORD },
      })),
    });
    await cohortMember.createMany({ data: ids.map((userId) => ({ cohortId, userId })) });
  });
}

/** Makes them of a text: a trainer writes, an admin approves. */
export async function makeLargeThings(
  house: Pick<House, "ask">,
  trainer: Client,
  admin: Client,
  text = LARGE_TEXT,
): Promise<LargeThings> {
  const create = async (title: string) => last(await trainer.post("/studio/new", { title }));
  const save = (draft: string, baseSeq: number, text: string) =>
    trainer.send(
      `/studio/drafts/${draft}/save`,
      JSON.stringify({ baseSeq, editor: "worst", text }),
      FORM,
    );
  const submit = async (draft: string, seq: number) =>
    last(await trainer.post(`/studio/drafts/${draft}/submit`, { seq: String(seq), note: "New." }));
  const published = await create("A large one");
  for (const [seq, version] of [text, text.replaceAll(" the ", " that ")].entries()) {
    await save(published, seq, version);
    const submission = await submit(published, seq + 1);
    await admin.post(`/studio/reviews/${submission}`, { decision: "approve", note: "" });
  }
  const draft = await create("A larger one");
  await save(draft, 0, text);
  const { slug } = await house.ask(({ draft: drafts }) =>
    drafts.findUniqueOrThrow({ where: { id: published } }),
  );
  const versions = await house.ask(({ scenarioVersion }) =>
    scenarioVersion.findMany({ where: { slug }, orderBy: { number: "asc" } }),
  );
  const [first, second] = versions;
  if (!first || !second) throw new Error(`${versions.length} versions of ${slug} were published`);
  await save(published, 2, text.replaceAll(" the ", " this "));
  const submission = await submit(published, 3);
  return { large: { slug, draft, submission, versions: [first.id, second.id] } };
}

/** Loaders. */
const READ: readonly (readonly [route: string, role: Worst["role"], at: Worst["at"]])[] = [
  ["/studio/drafts/:draftId", "trainer", ({ large }) => `/studio/drafts/${large.draft}`],
  [
    "/studio/drafts/:draftId/submit",
    "trainer",
    ({ large }) => `/studio/drafts/${large.draft}/submit`,
  ],
  ["/studio/reviews/:submissionId", "admin", ({ large }) => `/studio/reviews/${large.submission}`],
  [
    "/studio/scenarios/:slug/compare",
    "trainer",
    ({ large: { slug, versions } }) =>
      `/studio/scenarios/${slug}/compare?from=${versions[0]}&to=${versions[1]}`,
  ],
  ["/studio/scenarios/:slug", "trainer", ({ large }) => `/studio/scenarios/${large.slug}`],
  ["/review/scenarios/:slug", "manager", ({ large }) => `/review/scenarios/${large.slug}`],
  [
    "/review/scenarios/:slug/regrade",
    "manager",
    ({ large }) => `/review/scenarios/${large.slug}/regrade`,
  ],
  ["/scenarios/:slug", "trainee", ({ large }) => `/scenarios/${large.slug}`],
];

const about = "the largest scenario";

/** All of them; each is told once, for its answer changes what the others meet. */
export const LARGE: readonly Worst[] = [
  ...READ.map(([route, role, at]) => ({ route, role, at, about, body: null, statuses: [200] })),
  {
    ...{ route: "/scenarios/:slug", role: "trainee", about: `${about}, begun` },
    at: ({ large }) => `/scenarios/${large.slug}`,
    body: () => new URLSearchParams({ mode: "practice" }),
    statuses: [302],
  },
  {
    ...{ route: "/studio/drafts/:draftId/submit", role: "trainer" },
    about: `${about}, put forward`,
    at: ({ large }) => `/studio/drafts/${large.draft}/submit`,
    body: () => new URLSearchParams({ seq: "1", note: "New." }),
    statuses: [302],
  },
  {
    ...{ route: "/studio/reviews/:submissionId", role: "admin", about: `${about}, approved` },
    at: ({ large }) => `/studio/reviews/${large.submission}`,
    body: () => new URLSearchParams({ decision: "approve" }),
    statuses: [302],
  },
];
