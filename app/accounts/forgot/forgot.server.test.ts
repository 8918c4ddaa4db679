import { expect, test, vi } from "vitest";

// Before anything reads it.
vi.hoisted(() => {
  process.env.SIGN_IN_LIMIT = "3";
});

import "../../../tests/mail-variables.ts";
import { createAccount } from "#app/accounts/account.server.ts";
import { giveLink } from "#app/accounts/account/give-link.server.ts";
import { choosePassword } from "#app/accounts/choose-password.server.ts";
import { LINKED_INSTEAD } from "#app/accounts/no-password.ts";
import { idFor } from "#app/accounts/token.server.ts";
import { workOff } from "#app/jobs/work.server.ts";
import { readFields } from "#app/kit/form/form.ts";
import { countMails } from "#app/mail/outbox.server.ts";
import { database } from "#app/store/client.server.ts";
import { askForReset, FORGOT_FIELDS, forgotten } from "./forgot.server.ts";

const NOW = new Date();
const after = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

let count = 0;
interface Over {
  active?: boolean;
  demo?: boolean;
  passwordHash?: string;
  provedAt?: null;
}

async function person(over: Over = {}) {
  count += 1;
  const email = `person-${count}@example.org`;
  const made = await createAccount({ ...{ email, name: "Ada" }, password: "x", role: "trainee" });
  return database.user.update({ where: { id: made?.id ?? "" }, data: over });
}

async function ask(email: string, now = NOW, network: string = crypto.randomUUID()) {
  const asked = await askForReset(readFields([["email", email]], FORGOT_FIELDS), network, now);
  await workOff([forgotten], () => now);
  return asked;
}

/** The tokens of links in the outbox, the newest last. */
async function tokens(): Promise<string[]> {
  const mails = await database.jobPiece.findMany({
    where: { job: { kind: "send mail" } },
    orderBy: { job: { createdAt: "asc" } },
  });
  return mails.map(({ payload }) => /join\/([\w-]+)/.exec(JSON.stringify(payload))?.[1] ?? "");
}

const linkOf = (token: string) =>
  database.invitation.findUniqueOrThrow({ where: { id: idFor(token) }, include: { user: true } });

test("who has an account gets a link for an hour, at its own address, whatever case it was typed in", async () => {
  const { id, email } = await person();
  const typed = ` ${email.toUpperCase()} `;
  expect(await ask(typed)).toEqual({ ok: true, email: typed.trim() });
  const [token = ""] = await tokens();
  expect(await linkOf(token)).toMatchObject({
    ...{ userId: id, createdById: id, cohortId: null, mostUses: 1, sentTo: email },
    expiresAt: after(60),
  });
  const told = await database.auditEntry.findMany({ where: { deed: "mail reset link" } });
  expect(told).toMatchObject([{ actorId: null, subject: "Ada", detail: { userId: id, email } }]);
});

test("an unknown, a closed, a demonstration's and a company's address get the same answer, and nothing comes of it", async () => {
  const [closed, demo] = [await person({ active: false }), await person({ demo: true })];
  const linked = await person({ passwordHash: LINKED_INSTEAD });
  const written = async () => [
    ...[await database.invitation.count(), await countMails(), await database.auditEntry.count()],
  ];
  const before = await written();
  for (const email of ["nobody@example.org", closed.email, demo.email, linked.email])
    expect(await ask(email)).toEqual({ ok: true, email });
  expect(await written()).toEqual(before);
});

test("what is written while they wait is the same whether there is an account or not, and is gone afterwards", async () => {
  const { email } = await person();
  const written: unknown[] = [];
  for (const address of [email, "someone.else@example.org"]) {
    const form = readFields([["email", address]], FORGOT_FIELDS);
    await askForReset(form, crypto.randomUUID(), NOW);
    const jobs = await database.job.findMany({ where: { state: "waiting", kind: forgotten.name } });
    written.push(jobs.map(({ kind, askerId, about, total }) => ({ kind, askerId, about, total })));
    await workOff([forgotten], () => NOW);
  }
  expect(written[0]).toHaveLength(1);
  expect(written[1]).toEqual(written[0]);
  const left = await database.jobPiece.findMany({ where: { job: { kind: forgotten.name } } });
  expect(JSON.stringify(left)).not.toContain("example.org");
});

test("a second link ends the first, but does not come right after it; other links end too", async () => {
  const user = await person();
  const admin = await database.user.create({
    data: { email: "admin@example.org", name: "Admin", passwordHash: "", role: "admin" },
  });
  const given = await giveLink({ ...admin, role: "admin" }, user.id, NOW, true);
  const before = (await tokens()).length;
  await ask(user.email, NOW);
  await ask(user.email, after(4));
  expect((await tokens()).slice(before)).toHaveLength(1);
  await ask(user.email, after(6));
  const [first = "", second = ""] = (await tokens()).slice(before);
  expect((await linkOf(first)).closedAt).toEqual(after(6));
  expect((await linkOf(second)).closedAt).toBeNull();
  if (!given.ok) throw new Error(given.problem);
  expect((await linkOf(given.link.token)).closedAt).toEqual(NOW);
});

test("who uses a link that was mailed has proved the address; who uses one that was shown has not", async () => {
  const admin = await database.user.create({
    data: { email: "admin2@example.org", name: "Admin", passwordHash: "", role: "admin" },
  });
  const proved = async (shown: boolean) => {
    const { id } = await person({ provedAt: null });
    const given = await giveLink({ ...admin, role: "admin" }, id, NOW, shown);
    if (!given.ok) throw new Error(given.problem);
    expect(given.link.mailed).toBe(!shown);
    const { user, ...link } = await linkOf(given.link.token);
    if (!user) throw new Error("not a personal link");
    expect(await choosePassword({ ...link, user }, "a long password", NOW)).toBe(true);
    return (await database.user.findUniqueOrThrow({ where: { id } })).provedAt;
  };
  expect([await proved(false), await proved(true)]).toEqual([NOW, null]);
});

test("one address, and one network, may ask so often in a quarter of an hour", async () => {
  const statuses = async (asks: readonly (readonly [string, string])[]) => {
    const answers = [];
    for (const [email, network] of asks) answers.push(await ask(email, NOW, network));
    return answers.map((answer) => (answer.ok ? 200 : answer.status));
  };
  const one = (n: number) => ["often@example.org", `network-${n}`] as const;
  expect(await statuses([one(1), one(2), one(3), one(4)])).toEqual([200, 200, 200, 429]);
  expect((await ask("often@example.org", after(16))).ok).toBe(true);
  // Twenty times as many for everybody behind one address.
  const many = Array.from({ length: 61 }, (_, n) => [`a${n}@example.org`, "one"] as const);
  expect((await statuses(many)).slice(-2)).toEqual([200, 429]);
});

test("what is no address is said", async () => {
  expect(await ask("nonsense")).toMatchObject({ ok: false, status: 400, email: "nonsense" });
});
