import { beforeAll, expect, test } from "vitest";

import type { Visitor } from "#app/accounts/session.server.ts";
import { countFinished } from "#app/attempts/counting/count-finished.server.ts";
import { recount } from "#app/attempts/counting/recount.server.ts";
import { makeAssignment, makeCohort, makePerson, makePlayed } from "#app/attempts/make.server.ts";
import { makeScenarios } from "#app/attempts/make.server.ts";
import type { Version } from "#app/library/versions.server.ts";
import { listDecisions } from "#app/review/decisions/decisions-behind.server.ts";
import { readFilterForm } from "#app/review/decisions/filter-words.server.ts";
import { readSampleQuery } from "#app/review/measures/sample-query.ts";
import { listScenarioMeasures } from "#app/review/scenarios/scenario-list.server.ts";
import { database } from "#app/store/client.server.ts";
import { readScenarioPage } from "./scenario-page.server.ts";

const SLUG = "the-last-report";
const PEOPLE = 6;

let version: Version;
let mine: { id: string };
let theirs: { id: string };
let manager: Visitor;
let trainer: Visitor;
let people: { id: string; name: string; email: string }[];

/** Six people of one manager and one of another have finished an assessment by the model path; one also in practice, twice. */
beforeAll(async () => {
  const [made] = await makeScenarios([SLUG]);
  if (!made) throw new Error("no scenario");
  version = made;
  const names = Array.from({ length: PEOPLE }, (_, i) => `Person Number${i}`);
  people = await Promise.all(names.map((name) => makePerson(name)));
  const stranger = await makePerson("Somebody Else");
  const [one, other] = [await makePerson("M", "manager"), await makePerson("N", "manager")];
  manager = visitor(one, "manager");
  trainer = visitor(await makePerson("T", "trainer"), "trainer");
  mine = await makeCohort("Mine", [one], people);
  theirs = await makeCohort("Theirs", [other], [stranger]);
  const [here, there] = [
    await makeAssignment(mine.id, [SLUG]),
    await makeAssignment(theirs.id, [SLUG]),
  ];
  const played = (userId: string, assignmentId: string) =>
    makePlayed(userId, version, undefined, { assignmentId, assignedSlug: SLUG, ordinal: 1 });
  for (const { id } of people) await played(id, here.id);
  await played(stranger.id, there.id);
  const [first] = people;
  if (!first) throw new Error("nobody");
  for (const at of [1, 2])
    await makePlayed(first.id, version, undefined, { mode: "practice" }, Date.UTC(2026, 9, at));
  expect(await countFinished()).toBe(0);
}, 60_000);

function visitor({ id, email }: { id: string; email: string }, role: Visitor["role"]): Visitor {
  return { id, email, name: "", role, paceFactor: 1 };
}

const ask = (who: Visitor, query: string) =>
  readScenarioPage(who, SLUG, readSampleQuery(new URLSearchParams(query)), new Map());
const decisions = (filters: Parameters<typeof listDecisions>[1], after: string | null = null) =>
  listDecisions(manager, filters, after);

test("what was decided is counted place by place, and each figure says its n and its rule", async () => {
  const { measures, scopes } = await ask(manager, `scope=${mine.id}`);
  const { whole, places } = measures;
  expect(scopes.map(({ label }) => label)).toEqual(["All people, without names", "Mine"]);
  expect([whole.attempts, whole.passed.value, whole.percent.value]).toEqual([PEOPLE, 1, 100]);
  expect(whole.percent.rule).toBe(
    "each person's first finished attempt, assessment, version 1 A, cohort Mine",
  );
  const judged = version.game.compiled.model.lines.filter(({ kind }) => kind === "decision");
  expect(places).toHaveLength(judged.length);
  for (const { item, choices } of places) {
    expect([item.n, item.right.value, item.verdicts.best]).toEqual([PEOPLE, 1, PEOPLE]);
    // Nobody differs: nothing tells people apart.
    expect(item.discrimination.missing).toBe("undefined");
    for (const { choice } of item.choices) expect(choices[choice]).not.toBe(choice);
  }
});

test("everybody's attempts are counted together, all attempts with the first, practice apart", async () => {
  const attempts = async (query: string) => (await ask(trainer, query)).measures.whole.attempts;
  expect(await attempts("")).toBe(PEOPLE + 1);
  expect(await attempts("mode=practice")).toBe(1);
  expect(await attempts("mode=practice&first=0")).toBe(2);
  const { measures } = await ask(trainer, "mode=practice&first=0");
  expect(measures.whole.passed).toMatchObject({ value: null, missing: "too-few", n: 2 });
  expect(measures.places[0]?.item.right.missing).toBe("too-few");
});

test("the newest version that has attempts is shown unless another is asked for", async () => {
  const { id: _id, ...row } = await database.scenarioVersion.findUniqueOrThrow({
    where: { id: version.id },
  });
  const copy = { ...row, number: 2, title: "New", hash: "copy", html: {} };
  await database.scenarioVersion.create({ data: { ...copy, compiled: row.compiled ?? {} } });
  expect((await ask(trainer, "")).version).toBe("1 A");
  expect((await ask(trainer, "version=2%20A")).measures.whole.attempts).toBe(0);
  expect((await ask(trainer, "")).versions.map(({ name, n }) => [name, n])).toEqual([
    ["2 A", 0],
    ["1 A", PEOPLE + 1],
    ["1 B", 0],
    ["1 C", 0],
  ]);
  await expect(ask(trainer, "version=7")).rejects.toMatchObject({ status: 404 });
});

test("a trainer reads no name, no address and no user's id, and no cohort", async () => {
  const page = await ask(trainer, "");
  const [text, list] = [
    JSON.stringify(page),
    JSON.stringify(await listScenarioMeasures("assessment", new Map())),
  ];
  const users = await database.user.findMany({ where: { role: "trainee" } });
  expect(users.length).toBeGreaterThan(PEOPLE);
  for (const { id, name, email } of users)
    for (const secret of [id, name, email]) expect(text + list).not.toContain(secret);
  expect(text).not.toContain(mine.id);
  expect([page.mayOpen, page.scopes.length]).toEqual([false, 1]);
  await expect(ask(trainer, `scope=${mine.id}`)).rejects.toMatchObject({ status: 404 });
  await expect(ask(manager, `scope=${theirs.id}`)).rejects.toMatchObject({ status: 404 });
  await expect(ask(manager, "scope=none")).rejects.toMatchObject({ status: 404 });
});

test("the decisions behind a figure are those of the manager's cohorts, and lead to their step", async () => {
  const { measures } = await ask(manager, `scope=${mine.id}`);
  const item = measures.places[0]?.item;
  const choice = item?.choices[0]?.choice ?? "";
  const place = { slug: SLUG, case: item?.caseId ?? "", scene: item?.sceneId ?? "" };
  const page = await decisions({ ...place, choice, mode: "assessment", rule: "first" });
  expect(page.rows.map(({ person }) => person).sort()).toEqual(people.map(({ name }) => name));
  expect([page.n, page.more, page.after]).toEqual([PEOPLE, false, null]);
  const [row] = page.rows;
  const entry = await database.logEntry.findFirst({
    where: { attemptId: row?.attemptId ?? "", seq: row?.seq ?? -1 },
  });
  expect(entry?.event).toMatchObject({ type: "act", case: place.case });
  expect(row).toMatchObject({ verdict: "best", keyVerdict: null, title: "The last report" });
});

test("filters narrow, each by itself, and a foreign cohort is empty", async () => {
  const [first] = people;
  const n = async (filters: Parameters<typeof listDecisions>[1]) => (await decisions(filters)).n;
  const all = await n({ mode: "assessment" });
  expect(await n({ mode: "assessment", user: first?.id ?? "" })).toBe(all / PEOPLE);
  expect(await n({ verdict: "best", mode: "assessment" })).toBe(all);
  expect(await n({ verdict: "critical" })).toBe(0);
  expect(await n({ error: "process" })).toBe(0);
  expect(await n({ cohort: theirs.id })).toBe(0);
  // What somebody practised without being asked to is nobody's but theirs.
  expect(await n({ mode: "practice" })).toBe(0);
  const [one] = await database.decision.findMany({ take: 1 });
  const [section] = one?.sections as string[];
  const named = await n({ section: section ?? "" });
  expect(named).toBeGreaterThan(0);
  expect(await n({ section: (section ?? "").slice(1) })).toBe(0);
  expect(await n({ section: "%" })).toBe(0);
  expect(await n({ response: `${one?.need} ${one?.response}` })).toBeGreaterThan(0);
  const form = await readFilterForm(manager, {
    slug: SLUG,
    user: first?.id ?? "",
    cohort: mine.id,
  });
  expect(form.set.map(({ words }) => words)).toEqual(["New", first?.name, "Mine"]);
});

test("pages follow each other without a gap and without a repeat", async () => {
  const seen: string[] = [];
  let after: string | null = null;
  let pages = 0;
  do {
    const page: Awaited<ReturnType<typeof listDecisions>> = await decisions({}, after);
    seen.push(...page.rows.map(({ attemptId, line }) => `${attemptId}.${line}`));
    expect(page.rows.length).toBeLessThanOrEqual(50);
    after = page.after;
    pages += 1;
  } while (after !== null);
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen.length).toBe((await decisions({})).n);
  expect(pages).toBe(Math.ceil(seen.length / 50));
});

test("the list names each scenario with its attempts", async () => {
  const { rows } = await listScenarioMeasures("assessment", new Map());
  expect(rows).toMatchObject([{ slug: SLUG, attempts: PEOPLE + 1, version: "1 A" }]);
});

test("what was measured is kept until an attempt is counted or changed", async () => {
  const first = await ask(manager, `scope=${mine.id}`);
  expect((await ask(manager, `scope=${mine.id}`)).measures).toBe(first.measures);
  const [one] = people;
  if (!one) throw new Error("nobody");
  const { attemptId } = await database.result.findFirstOrThrow({
    where: { userId: one.id, cohortId: mine.id },
  });
  const { caseId, sceneId, choice } = await database.decision.findFirstOrThrow({
    where: { attemptId, line: 0 },
  });
  await database.$transaction(async (tx) => {
    await tx.adjustment.create({
      data: {
        ...{ attemptId, number: 1, kind: "verdict", target: `${caseId}.${sceneId}.${choice}` },
        ...{ before: { verdict: "best" }, after: { verdict: "weak" } },
        ...{ reason: "A test of what is kept", actorId: manager.id },
      },
    });
    await recount(tx, [attemptId]);
  });
  const { places } = (await ask(manager, `scope=${mine.id}`)).measures;
  const changed = places.find(({ key }) => key === `${caseId}.${sceneId}`);
  expect(changed?.item.verdicts).toMatchObject({ best: PEOPLE - 1, weak: 1 });
  const everybody = await ask(trainer, "");
  const newcomer = await makePerson("New Comer");
  await makePlayed(newcomer.id, version);
  await countFinished();
  expect((await ask(trainer, "")).measures.whole.attempts).toBe(
    everybody.measures.whole.attempts + 1,
  );
});
