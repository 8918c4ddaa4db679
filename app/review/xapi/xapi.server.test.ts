import validate from "@learninglocker/xapi-validation";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";

import { countFinished } from "#app/attempts/counting/count-finished.server.ts";
import { recount } from "#app/attempts/counting/recount.server.ts";
import { makeAssignment, makeCohort, makePerson } from "#app/attempts/make.server.ts";
import { makePlayed, makeScenarios } from "#app/attempts/make.server.ts";
import type { Version } from "#app/library/versions.server.ts";
import { HABITS } from "#app/review/simulation/habits.ts";
import { simulateAttempt } from "#app/review/simulation/simulate-attempt.ts";
import { database } from "#app/store/client.server.ts";
import { deliverDue } from "./deliver.server.ts";
import { readDeliveryState, sendAgain } from "./delivery-state.server.ts";
import { VERBS } from "./iris.ts";
import { makeRecordStore, type RecordStore } from "./make.server.ts";
import { readStatements, statementPages } from "./read-statements.server.ts";
import type { Activity, Statement } from "./statement.ts";

const site = "https://training.example.org";
let store: RecordStore;
let cohortId: string;
let manager: Awaited<ReturnType<typeof makePerson>>;
let attempts: string[];
/** The clock of the deliveries. */
let clock = Date.UTC(2026, 10, 1);
const now = () => new Date(clock);
const deliver = () => deliverDue({ store: store.access, site, patience: 400 }, now);
const all = async () => {
  const found: Statement[] = [];
  for await (const page of statementPages(cohortId, site)) found.push(...page);
  return found;
};
const verbOf = ({ verb }: Statement) => verb.id.split("/").at(-1);

beforeAll(async () => {
  const versions: Version[] = await makeScenarios();
  manager = await makePerson("Ms Manager", "manager");
  const people = await Promise.all(HABITS.map((habit) => makePerson(habit)));
  ({ id: cohortId } = await makeCohort("Autumn", [manager], people));
  const slugs = versions.map(({ slug }) => slug);
  const assignment = await makeAssignment(cohortId, slugs);
  attempts = [];
  for (const [index, habit] of HABITS.entries()) {
    for (const { slug, game, ...version } of versions) {
      const events = simulateAttempt({ game, habit, ability: 0, seed: index });
      const what = { assignmentId: assignment.id, assignedSlug: slug, ordinal: 1 };
      const made = await makePlayed(
        people[index]?.id ?? "",
        { ...version, slug, game },
        events,
        what,
      );
      attempts.push(made);
    }
  }
  while ((await countFinished()) > 0);
}, 120_000);

beforeEach(async () => {
  await store?.close();
  store = await makeRecordStore();
  await database.statementDelivery.deleteMany();
});
afterAll(() => store.close());

async function change(attemptId: string, number: number, data: object) {
  await database.$transaction(async (tx) => {
    const by = { attemptId, number, actorId: manager.id, reason: "Because", at: now() };
    await tx.adjustment.create({ data: { ...by, ...data } as never });
    await recount(tx, [attemptId]);
  });
}

test("every statement of simulated attempts is valid by the specification's rules, and broken ones are not", async () => {
  const statements = await all();
  expect(statements.length).toBeGreaterThan(15 * 8);
  for (const statement of statements) expect(validate(statement)).toEqual([]);
  const [first] = statements;
  expect(validate({ ...first, verb: { id: "answered" } })).not.toEqual([]);
  expect(validate({ ...first, timestamp: "yesterday" })).not.toEqual([]);
  expect(validate({ ...first, result: { score: { scaled: 1.2 } } })).not.toEqual([]);
  expect(validate({ ...first, more: true })).not.toEqual([]);
});

test("what is said of an attempt is what is counted of it", async () => {
  const results = await database.result.findMany({ include: { decisions: true } });
  expect(results.length).toBe(attempts.length);
  for (const result of results) {
    const { statements = [] } = (await readStatements(result.attemptId, site)) ?? {};
    const answered = statements.filter((one) => verbOf(one) === "answered");
    expect(statements.map(verbOf)).toEqual([
      "initialized",
      ...answered.map(() => "answered"),
      "completed",
      result.passed ? "passed" : "failed",
    ]);
    expect(statements.at(-1)?.result?.score?.raw).toBe(result.percent);
    expect(answered.length).toBe(result.decisions.length);
    for (const { object, result: said } of answered) {
      const { definition } = object as Activity;
      const ids = definition.choices?.map(({ id }) => id) ?? [];
      expect(ids).toContain(said?.response);
      expect(new Set(ids).size).toBe(ids.length);
      for (const right of definition.correctResponsesPattern ?? []) expect(ids).toContain(right);
      // Without a change by a manager the best is right.
      if (said?.score?.raw === 10)
        expect(definition.correctResponsesPattern).toContain(said.response);
    }
    const mastery =
      statements.at(-1)?.context.extensions?.[
        "https://w3id.org/xapi/cmi5/context/extensions/masteryscore"
      ];
    const scaled = statements.at(-1)?.result?.score?.scaled ?? NaN;
    if (mastery !== undefined) expect(scaled >= Number(mastery)).toBe(result.passed);
    else expect(result.critical).toBeGreaterThan(0);
  }
  expect(results.some(({ passed }) => passed) && results.some(({ passed }) => !passed)).toBe(true);
});

test("ids are each statement's own and always the same; nobody is named", async () => {
  const [once, again] = [await all(), await all()];
  expect(again).toEqual(once);
  expect(new Set(once.map(({ id }) => id)).size).toBe(once.length);
  const text = JSON.stringify(once);
  expect(/@example|mailto|Ms Manager/.test(text)).toBe(false);
  expect(HABITS.filter((habit) => text.includes(`"${habit}"`))).toEqual([]);
});

test("each statement is stored once, whatever happens on the way", async () => {
  store.behave("hang-up", "drop", "slow", "broken", "busy", "stranger", "drop");
  let [rounds, sent] = [0, 0];
  while (sent < attempts.length && rounds < 40) {
    sent += await deliver();
    clock += 3_600_000;
    rounds += 1;
  }
  expect(sent).toBe(attempts.length);
  const expected = await all();
  expect([...store.stored.keys()].sort()).toEqual(expected.map(({ id }) => id).sort());
  expect(store.conflicts()).toBe(0);
  const posts = store.posts();
  clock += 3_600_000;
  expect(await deliver()).toBe(0);
  expect(store.posts()).toBe(posts);
  expect(await readDeliveryState(cohortId)).toMatchObject({ sent, waiting: 0, refused: 0 });
});

test("a round stops where the store takes nothing, and Retry-After is kept to", async () => {
  store.behave("busy");
  expect(await deliver()).toBe(0);
  expect(store.posts()).toBe(1);
  const asked = await database.statementDelivery.findFirstOrThrow({ where: { tries: 1 } });
  expect(asked).toMatchObject({ state: "waiting", message: "429: slow down" });
  expect(asked.nextTryAt.getTime()).toBe(clock + 120_000);
});

test("after a process was killed with statements on their way they are sent again, and stored once", async () => {
  store.behave("drop");
  await deliver();
  const [taken] = await database.statementDelivery.findMany({ where: { tries: 1 } });
  // As the killed process left it: the store has the statements, nobody wrote that down.
  await database.statementDelivery.update({
    where: { attemptId: taken?.attemptId ?? "" },
    data: { nextTryAt: new Date(clock + 120_000), message: "" },
  });
  store.strict = true;
  clock += 3_600_000;
  expect(await deliver()).toBe(attempts.length);
  expect(store.stored.size).toBe((await all()).length);
});

test("what the store refuses is kept with its words, keeps no other back, and can be sent again", async () => {
  store.behave("full");
  expect(await deliver()).toBe(attempts.length - 1);
  const { refused, stuck } = await readDeliveryState(cohortId);
  expect(refused).toBe(1);
  expect(stuck).toMatchObject([{ state: "refused", message: "400: no room for this" }]);
  clock += 3_600_000;
  expect(await deliver()).toBe(0);
  const visitor = { id: manager.id, name: manager.name, role: "manager" } as never;
  await sendAgain(visitor, { id: cohortId, name: "Autumn" }, now());
  expect(await deliver()).toBe(1);
  expect(await database.auditEntry.count({ where: { deed: "send statements again" } })).toBe(1);
});

test("of what is not through the one that comes first is told first, waiting or refused", async () => {
  const states = ["waiting", "refused", "waiting"] as const;
  await database.statementDelivery.createMany({
    data: states.map((state, index) => ({
      ...{ attemptId: attempts[index] ?? "", state, message: `${index}` },
      nextTryAt: new Date(clock + index),
    })),
  });
  const { stuck } = await readDeliveryState(cohortId);
  expect(stuck.map(({ message }) => message)).toEqual(["0", "1", "2"]);
});

test("an id that the store has with other words is a conflict, and stays one", async () => {
  const [attemptId = ""] = attempts;
  const { statements = [] } = (await readStatements(attemptId, site)) ?? {};
  const last = statements.at(-1);
  if (!last) throw new Error("nothing was said");
  const other = { ...last, result: { ...last.result, success: last.result?.success !== true } };
  store.stored.set(last.id, other);
  expect(await deliver()).toBe(attempts.length - 1);
  const refused = await database.statementDelivery.findMany({ where: { state: "refused" } });
  expect(refused).toMatchObject([
    { attemptId, message: `409: statement ${last.id} is there already` },
  ]);
});

test("a changed result is voided and said anew, sent by itself, and what is in force is what the board shows", async () => {
  const failed = await database.result.findFirstOrThrow({ where: { passed: false, critical: 0 } });
  const { attemptId } = failed;
  await deliver();
  const before = (await readStatements(attemptId, site))?.statements ?? [];
  clock += 3_600_000;
  const { caseId, sceneId, choice, verdict } = await database.decision.findFirstOrThrow({
    where: { attemptId, verdict: { notIn: ["best", "acceptable"] } },
  });
  const target = `${caseId}.${sceneId}.${choice}`;
  await change(attemptId, 1, {
    kind: "verdict",
    target,
    before: { verdict },
    after: { verdict: "best" },
  });
  const score = { kind: "score", target: "", before: { percent: failed.percent } };
  await change(attemptId, 2, { ...score, after: { percent: 100 } });
  expect(await deliver()).toBe(1);
  const { statements = [] } = (await readStatements(attemptId, site)) ?? {};
  expect(statements.slice(0, before.length)).toEqual(before);
  for (const statement of statements) expect(validate(statement)).toEqual([]);
  for (const { id } of statements) expect(store.stored.has(id)).toBe(true);

  const inForce = () => {
    const said = [...store.stored.values()];
    const own = said.filter(
      ({ context }) => context.registration === before[0]?.context.registration,
    );
    const voided = own.flatMap(({ object }) =>
      object.objectType === "StatementRef" ? [object.id] : [],
    );
    return own.filter(({ id, verb }) => !voided.includes(id) && !verb.id.endsWith("voided"));
  };
  const outcomes = () =>
    inForce().filter((one) => ["passed", "failed"].includes(verbOf(one) ?? ""));
  expect(outcomes().map(verbOf)).toEqual(["passed"]);
  expect(outcomes()[0]?.context.instructor?.account.name).toBe(manager.id);
  const answered = inForce().filter((one) => verbOf(one) === "answered");
  expect(answered.length).toBe(before.filter((one) => verbOf(one) === "answered").length);
  expect(answered.filter(({ result }) => result?.response === choice)[0]?.result?.success).toBe(
    true,
  );

  clock += 3_600_000;
  await change(attemptId, 3, { ...score, before: { percent: 100 }, after: null });
  await deliver();
  const { percent, passed } = await database.result.findUniqueOrThrow({ where: { attemptId } });
  expect(outcomes().map((one) => [verbOf(one), one.result?.score?.raw])).toEqual([
    [passed ? "passed" : "failed", percent],
  ]);
});

test("what people of the demonstration did is in the file, marked, and is never posted, however it was queued", async () => {
  const [first] = attempts;
  const { userId } = await database.result.findUniqueOrThrow({ where: { attemptId: first ?? "" } });
  const own = await database.attempt.findMany({ where: { userId }, select: { id: true } });
  await database.user.update({ where: { id: userId }, data: { demo: true } });
  // As an earlier release left them: one waits, one was sent and is changed now.
  const [waits, sent] = own.map(({ id }) => id);
  await database.statementDelivery.createMany({
    data: [
      { attemptId: waits ?? "", nextTryAt: new Date(0) },
      { attemptId: sent ?? "", nextTryAt: new Date(0), state: "sent", sentAt: new Date(0) },
    ],
  });
  const { percent } = await database.result.findUniqueOrThrow({
    where: { attemptId: sent ?? "" },
  });
  const score = { kind: "score", target: "", before: { percent }, after: { percent: 50 } };
  await change(sent ?? "", 1, score);
  expect(await deliver()).toBe(attempts.length - own.length);
  clock += 3_600_000;
  expect(await deliver()).toBe(0);
  const actors = [...store.stored.values()].map(({ actor }) => actor.account.name);
  expect(actors.length).toBeGreaterThan(0);
  expect(actors).not.toContain(userId);
  expect(await readDeliveryState(cohortId)).toMatchObject({ waiting: 0, refused: 0 });

  const isMarked = ({ context }: Statement) =>
    context.extensions?.[`${site}/xapi/demonstration`] === true;
  const statements = (await all()).filter(({ verb }) => verb.id !== VERBS.voided.id);
  for (const statement of statements) {
    expect(validate(statement)).toEqual([]);
    expect(isMarked(statement)).toBe(statement.actor.account.name === userId);
  }
  expect(statements.filter(isMarked).length).toBeGreaterThan(own.length);
});
