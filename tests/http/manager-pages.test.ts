import { afterAll, beforeAll, expect, test } from "vitest";

import type { Client } from "./client.ts";
import { openHouse, type House } from "./house.ts";
import { shown, unescapeHtml } from "./page.ts";

let house: House;
let manager: Client;
let home: string;
/** Somebody simulated who has finished attempts. */
let person: { id: string; name: string };

beforeAll(async () => {
  house = await openHouse({ DEMO: "1" });
  manager = await house.visitor("manager");
  const cohortId = await house.ask(async ({ assignment, cohort, result }) => {
    const { id } = await cohort.findFirstOrThrow({
      where: { managers: { some: { user: { email: "manager@example.com" } } } },
    });
    const { user } = await result.findFirstOrThrow({
      where: { cohortId: id, user: { active: true, email: { not: "trainee@example.com" } } },
      orderBy: { attemptId: "asc" },
      include: { user: { select: { id: true, name: true } } },
    });
    person = user;
    await cohort.update({ where: { id }, data: { timeZone: "America/New_York" } });
    // Two minutes past a midnight in London that is a winter evening of the day before in New York.
    await assignment.updateMany({
      where: { cohortId: id, mode: "practice" },
      data: { dueAt: new Date(Date.UTC(2026, 0, 25, 0, 2)) },
    });
    return id;
  });
  home = `/review/cohorts/${cohortId}`;
});
afterAll(() => house.close());

async function read(address: string): Promise<string> {
  const answer = await manager.get(address);
  expect(answer.status, address).toBe(200);
  // Words that React puts side by side have a comment between them.
  return unescapeHtml(shown(await answer.text()).replaceAll("<!-- -->", ""));
}

test("every page of a cohort says times in the cohort's zone", async () => {
  expect(await read(home)).toContain("due 24 Jan 2026, 19:02");
  expect(await read(`${home}/assignments`)).toContain("24 Jan 2026, 19:02 America/New_York");
  const places = ["", "/people", "/assignments", "/readiness", "/calibrations", "/audit"];
  for (const place of [...places, `/people/${person.id}`]) {
    const page = await read(home + place);
    expect(page, place).toContain("times in America/New_York");
    expect(page, place).not.toMatch(/\d\d:\d\d UTC/);
  }
  for (const report of ["/report", `/people/${person.id}/report`])
    expect(await read(home + report), report).toMatch(/\d\d:\d\d America\/New_York/);
  const cohort = home.split("/").at(-1) ?? "";
  const decisions = await read(`/review/decisions?cohort=${cohort}`);
  expect(decisions).toMatch(/\d\d:\d\d America\/New_York/);
  expect(decisions).not.toMatch(/\d\d:\d\d UTC/);
});

test("what was finished late says so on the board and on the person's page", async () => {
  expect(await read(home)).toMatch(/class="board-more"><svg[^]*?<\/svg> late</);
  expect(await read(`${home}/people/${person.id}`)).toMatch(/<svg[^]*?<\/svg> late</);
  expect(await read(`${home}?only=late`)).not.toContain("Nobody matches");
});

test("of an assessment both pages say how often its scenario had been practised before, of practice neither", async () => {
  const cohortId = home.split("/").at(-1) ?? "";
  const attempts = await house.ask(async ({ attempt, scenarioVersion }) => {
    const of = (mode: "assessment" | "practice") =>
      attempt.findFirstOrThrow({
        where: {
          ...{ userId: person.id, mode, finishedAt: { not: null } },
          assignment: { cohortId },
        },
        orderBy: { startedAt: "asc" },
      });
    const [assessment, practice] = [await of("assessment"), await of("practice")];
    const { userId, versionId, startedAt } = assessment;
    for (const n of [1, 2]) {
      const before = { startedAt: new Date(startedAt.getTime() - n), mode: "practice" } as const;
      await attempt.create({
        data: { id: `practice-${n}`, userId, versionId, paced: false, ...before },
      });
    }
    const { slug } = await scenarioVersion.findUniqueOrThrow({ where: { id: versionId } });
    const own = { userId, mode: "practice", startedAt: { lt: startedAt } } as const;
    const times = await attempt.count({ where: { ...own, version: { slug } } });
    return { assessment, practice, words: `, practised ${times} times before` };
  });
  const row = new RegExp(
    `<th scope="row"><a [^>]*href="/review/attempts/${attempts.assessment.id}"[^]*?</tr>`,
  );
  const page = await read(`${home}/people/${person.id}`);
  expect(row.exec(page)?.[0]).toMatch(new RegExp(`>assessment[^<]*${attempts.words}<`));
  const reading = await read(`/review/attempts/${attempts.assessment.id}`);
  expect(reading).toMatch(new RegExp(`<dt>Mode</dt><dd>[^<]*${attempts.words}<`));
  const practised = await read(`/review/attempts/${attempts.practice.id}`);
  expect(practised).toMatch(/<dt>Mode<\/dt><dd>/);
  expect(practised).not.toMatch(/<dt>Mode<\/dt><dd>[^<]*practised/);
});

test("the readiness page says who falls short in what, and leads to them", async () => {
  const page = await read(`${home}/readiness`);
  expect(page).toContain("Who needs help with what");
  const [, words] =
    /(\d+ (?:person falls|people fall)) short in [a-z ]+<\/b>: <span><a [^>]*href="\/review\/cohorts\/[^"]+\/people\//.exec(
      page,
    ) ?? [];
  expect(words).toBeDefined();
  expect(page).toContain("1 deactivated: left out.");
});

test("whose wrong decisions are at questions to mend is told so on the page and on paper, with the way to the signs", async () => {
  const { userId, key } = await house.ask(async ({ changeCount, decision, decisionTally }) => {
    const found = await decision.findFirstOrThrow({
      where: {
        ...{ cohortId: home.split("/").at(-1) ?? "", mode: "assessment", first: true },
        verdict: { in: ["weak", "harmful"] },
      },
      orderBy: [{ attemptId: "asc" }, { line: "asc" }],
    });
    const { slug, versionId, mode, caseId, sceneId } = found;
    // As if the key called everything wrong that anybody did there.
    const where = { scope: "all", slug, versionId, mode, caseId, sceneId };
    await decisionTally.updateMany({ where, data: { verdict: "weak" } });
    await changeCount.update({
      where: { key: `tallies ${versionId}` },
      data: { n: { increment: 1 } },
    });
    return { userId: found.userId, key: `${caseId}.${sceneId}` };
  });
  const link =
    /\d+ of \d+ wrong decisions? (?:is|are) at (?:a question|questions) that should be mended[^]*?href="(\/review\/scenarios\/[^"#]+)#([^"]+)"/;
  const [, address = "", place] = link.exec(await read(`${home}/people/${userId}`)) ?? [];
  expect(place).toBe(key);
  expect(await read(`${home}/people/${userId}/report`)).toMatch(link);
  const statistics = await read(address);
  expect(statistics).toContain(`id="${key}"`);
  expect(statistics).toContain("Fix the item");
});

test("people who are simulated are not said to have no link", async () => {
  const page = await read(`${home}/people`);
  expect(page).toContain("Simulated");
  expect(page).not.toContain("no link that works");
});

test("what takes something away asks once, and says afterwards what was done", async () => {
  const people = `${home}/people?q=${encodeURIComponent(person.name)}`;
  expect(await read(people)).toMatch(
    new RegExp(`<details[^>]*><summary[^>]*>Deactivate[^]*Yes, deactivate ${person.name}`),
  );
  const answer = await manager.post(people, { intent: "deactivate", userId: person.id });
  expect(answer.status).toBe(302);
  const after = await read(answer.headers.get("location") ?? "");
  expect(after).toContain(`You deactivated the account of ${person.name}.`);
  const board = await read(home);
  expect(board).toContain("2 deactivated");
  const audit = await read(`${home}/audit?deed=deactivate`);
  expect(audit).toContain(`href="${home}/people/${person.id}"`);
  expect(audit).not.toContain("made the cohort");
  await manager.post(people, { intent: "reopen", userId: person.id });
});

test("archiving asks once and says that it was done", async () => {
  expect(await read(`${home}/settings`)).toContain("Yes, archive");
  const answer = await manager.post(`${home}/settings`, { intent: "archive" });
  expect(await read(answer.headers.get("location") ?? "")).toMatch(/You put the cohort .* away\./);
  await manager.post(`${home}/settings`, { intent: "restore" });
});

test("the program's own cohort does not name a zone that nobody chose", async () => {
  expect(await read(`${home}/audit`)).not.toContain("with times in 0");
});
