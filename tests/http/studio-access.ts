/** Who may call what of the studio: trainers and admins, and one switch for admins alone. */
import type { Role } from "#app/accounts/role.ts";
import type { Client } from "./client.ts";
import type { House } from "./house.ts";
import { FLAGSHIP } from "./play.ts";

/** What the addresses of the studio name; everybody asks for the same. */
export interface StudioThings {
  readonly draft: string;
  readonly submission: string;
  readonly version: string;
}

type Answer = readonly [status: number, location?: string | RegExp];

interface StudioLine {
  readonly route: string;
  readonly part: "loader" | "action";
  readonly at: (things: StudioThings) => string;
  readonly about?: string;
  readonly fields?: Record<string, string>;
  readonly answers: Readonly<Record<"nobody" | Role, Answer>>;
}

const toSignIn: Answer = [302, /^\/sign-in\?next=%2Fstudio/];

function writers(answer: Answer, admin = answer): StudioLine["answers"] {
  const refused: Answer = [403];
  return { nobody: toSignIn, trainee: refused, trainer: answer, manager: refused, admin };
}

function page(route: string, at: StudioLine["at"], answer: Answer = [200]): StudioLine {
  return { route: `/studio${route}`, part: "loader", at, answers: writers(answer) };
}

/** An action, asked for something that makes no sense: whoever may ask is told so. */
function nonsense(
  route: string,
  at: StudioLine["at"],
  status: number,
  fields: Record<string, string> = {},
): StudioLine {
  const answers = writers([status]);
  return { route: `/studio${route}`, part: "action", at, fields, answers };
}

const draft = (rest: string) => (things: StudioThings) => `/studio/drafts/${things.draft}${rest}`;
const compare = ({ version }: StudioThings) =>
  `/studio/scenarios/${FLAGSHIP}/compare?from=${version}&to=${version}`;
const review = ({ submission }: StudioThings) => `/studio/reviews/${submission}`;

/** Every loader and action of the studio. */
export const STUDIO: readonly StudioLine[] = [
  page("", () => "/studio"),
  {
    ...{ route: "/studio", part: "action", at: () => "/studio?index" },
    fields: { selfApproval: "no" },
    answers: writers([403], [302, "/studio"]),
  },
  page("/new", () => "/studio/new"),
  nonsense("/new", () => "/studio/new", 400, { title: "", slug: "" }),
  page("/upload", () => "/studio/upload"),
  { ...page("/upload", () => "/studio/upload?job=none", [404]), about: "never sent" },
  nonsense("/upload", () => "/studio/upload", 400),
  page("/drafts/:draftId", draft("")),
  nonsense("/drafts/:draftId", draft(""), 400, { intent: "save" }),
  page("/drafts/:draftId/save", draft("/save?editor=a")),
  nonsense("/drafts/:draftId/save", draft("/save"), 400),
  page("/drafts/:draftId/file", draft("/file")),
  page("/drafts/:draftId/history", draft("/history")),
  nonsense("/drafts/:draftId/history", draft("/history"), 404, { restore: "nothing" }),
  page("/drafts/:draftId/submit", draft("/submit")),
  nonsense("/drafts/:draftId/submit", draft("/submit"), 409, { seq: "-1", note: "New." }),
  page("/drafts/:draftId/stage", draft("/stage?q=lock")),
  nonsense("/drafts/:draftId/stage", draft("/stage"), 400),
  page("/reviews/:submissionId", review),
  nonsense("/reviews/:submissionId", review, 400, { decision: "nothing" }),
  page("/scenarios/:slug", () => `/studio/scenarios/${FLAGSHIP}`),
  nonsense("/scenarios/:slug", () => `/studio/scenarios/${FLAGSHIP}`, 400, { version: "none" }),
  page("/scenarios/:slug/compare", compare),
  page("/versions/:versionId/file", ({ version }) => `/studio/versions/${version}/file`),
  page("/policies", () => "/studio/policies"),
  page("/policies/:clause", () => "/studio/policies/PL-1"),
  page("/guide", () => "/studio/guide"),
];

/** A draft that waits for a review, and the flagship's version. */
export async function makeStudioThings(
  house: Pick<House, "ask">,
  trainer: Client,
): Promise<StudioThings> {
  const made = await trainer.post("/studio/new", { title: "For everybody", slug: "" });
  const draftId = (made.headers.get("location") ?? "").split("/").at(-1) ?? "";
  const address = `/studio/drafts/${draftId}/submit`;
  const submitted = await trainer.post(address, { seq: "0", note: "New." });
  const submission = (submitted.headers.get("location") ?? "").split("/").at(-1) ?? "";
  if (submission === "") throw new Error(`not submitted: ${await submitted.text()}`);
  const version = await house.ask(({ scenarioVersion }) =>
    scenarioVersion.findFirstOrThrow({ where: { slug: FLAGSHIP } }),
  );
  return { draft: draftId, submission, version: version.id };
}
