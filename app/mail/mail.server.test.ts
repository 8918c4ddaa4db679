import { afterEach, beforeEach, expect, test, vi } from "vitest";
import "../../tests/mail-variables.ts";
import { env } from "#app/env.server.ts";
import { workOff } from "#app/jobs/work.server.ts";
import { database } from "#app/store/client.server.ts";
import { openMailSink, type MailSink } from "../../tests/mail-sink.ts";
import { countMails, mailStates, writeMails, writeNotice, type Mail } from "./outbox.server.ts";
import { postMail } from "./post-mail.server.ts";
import { sendBy } from "./sending.server.ts";
import { inLine } from "./texts.ts";

const NOW = new Date();
const later = (minutes: number) => () => new Date(NOW.getTime() + minutes * 60_000 + 1_000);
const ada = { name: "Ada", email: "ada@example.org", demo: false };
const says = { subject: "A subject", text: "A text.\n" };

let sink: MailSink;
beforeEach(async () => {
  sink = await openMailSink();
  await database.job.deleteMany();
  vi.spyOn(console, "error").mockImplementation(() => undefined);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await sink.close();
});

const access = (port = sink.port) => {
  if (env.mail === null) throw new Error("no mail is set up");
  return { ...env.mail, port };
};
const runner = (port?: number) => sendBy(access(port), env.site);
const send = (clock = later(0), port?: number) => workOff([runner(port)], clock);
const write = (...mails: Mail[]) => database.$transaction((tx) => writeMails(tx, mails, NOW));

/** A personal link that works, and what it is kept under. */
async function makeLink(id: string): Promise<string> {
  const user = await database.user.create({
    data: { email: `${id}@example.org`, name: "Somebody", passwordHash: "" },
  });
  const whose = { userId: user.id, createdById: user.id };
  await database.invitation.create({
    data: { ...whose, id, mostUses: 1, expiresAt: later(60)() },
  });
  return id;
}

const stateOf = async (link: string) => (await mailStates([link])).get(link);

test("a mail arrives once, as it was written, and nothing of it stays in the outbox", async () => {
  await write({ to: ada, says });
  expect(await countMails()).toEqual({ waiting: 1, failed: 0 });
  await send();
  await send();
  expect(sink.mails).toHaveLength(1);
  const [mail] = sink.mails;
  expect(mail?.for).toEqual(["ada@example.org"]);
  expect(mail?.headers.get("from")).toBe('"Training, of Example" <training@example.org>');
  expect(mail?.headers.get("to")).toBe("Ada <ada@example.org>");
  expect(mail?.headers.get("subject")).toBe("A subject");
  expect(mail?.headers.get("message-id")).toMatch(/^<[\w-]{36}@training\.example\.org>$/);
  expect(mail?.headers.get("auto-submitted")).toBe("auto-generated");
  expect(mail?.headers.get("content-type")).toMatch(/^text\/plain;/);
  expect(mail?.text).toBe(says.text);
  expect(await countMails()).toEqual({ waiting: 0, failed: 0 });
  const stored = JSON.stringify([
    await database.job.findMany(),
    await database.jobPiece.findMany(),
  ]);
  expect(stored).not.toMatch(/ada@|A text/);
});

test("what its cause undoes is not sent", async () => {
  const failing = database.$transaction(async (tx) => {
    await writeMails(tx, [{ to: ada, says }], NOW);
    throw new Error("the deed failed");
  });
  await expect(failing).rejects.toThrow("the deed failed");
  await send();
  expect(sink.mails).toEqual([]);
});

test("two runners on one outbox send each mail once", async () => {
  const many = Array.from({ length: 12 }, (_, n) => ({
    ...{ to: { ...ada, email: `person-${n}@example.org` }, says },
  }));
  await write(...many);
  await Promise.all([send(), send()]);
  await send();
  expect(sink.mails.map((mail) => mail.for[0]).toSorted()).toEqual(
    many.map(({ to }) => to.email).toSorted(),
  );
});

test.each([
  ["Zoë Größe-Ñandú 彩", "zoe@example.org"],
  ['Ada "the first", Lovelace; <x@example.org>', "ada.first@example.org"],
  ["Ada\r\nBcc: all@example.org", "broken@example.org"],
  [`${"Long ".repeat(19)}name`, "long@example.org"],
  ["Ünglaublich ".repeat(8).trim(), "long.odd@example.org"],
])("a name as odd as %j reaches one address, and stays a name", async (name, email) => {
  const subject = `For ${name}`;
  const text = `Hello ${inLine(name)}, ${"a long line ".repeat(40)}\n.\nhttps://training.example.org/join/${"t".repeat(32)}\n`;
  await write({ to: { name, email, demo: false }, says: { subject, text } });
  await send();
  const [mail] = sink.mails;
  expect(mail?.for).toEqual([email]);
  expect(mail?.headers.has("bcc")).toBe(false);
  expect(mail?.headers.get("subject")).toBe(inLine(subject));
  const shown = /^(.*?) <([^<>]*)>$/.exec(mail?.headers.get("to") ?? "");
  expect(shown?.[2]).toBe(email);
  expect(shown?.[1]?.replace(/^"|"$/g, "").replace(/\\(.)/g, "$1")).toBe(inLine(name));
  expect(mail?.text).toBe(text);
  for (const line of mail?.raw.split("\r\n") ?? []) expect(line.length).toBeLessThan(998);
});

test("a server that wants to see it again later gets the same mail again", async () => {
  const link = await makeLink("greylisted");
  await write({ to: ada, says, link });
  sink.refusals.push({ code: 451, words: "Come back later" });
  await send();
  expect(sink.mails).toEqual([]);
  expect(await stateOf(link)).toEqual({
    ...{
      state: "waiting",
      at: null,
      why: expect.stringContaining("451 Come back later") as string,
    },
  });
  await send(later(0.5));
  expect(sink.mails).toEqual([]);
  await send(later(2));
  expect(sink.mails).toHaveLength(1);
  expect(await stateOf(link)).toMatchObject({ state: "sent", why: "" });
});

test("a recipient that is refused for good is not tried again, and its text is gone", async () => {
  const link = await makeLink("refused");
  await write({ to: ada, says, link });
  sink.refusals.push({ code: 550, words: "Nobody of this name" });
  await send();
  await send(later(60 * 24));
  expect(sink.mails).toEqual([]);
  expect(await stateOf(link)).toMatchObject({
    ...{ state: "failed", why: "The mail server refused it: 550 Nobody of this name" },
  });
  expect(await countMails()).toEqual({ waiting: 0, failed: 1 });
  expect(JSON.stringify(await database.jobPiece.findMany())).not.toContain("A text");
});

test("a server that cannot be reached has a day; then the mail is given up, and its text is gone", async () => {
  const link = await makeLink("unreachable");
  await database.invitation.update({ where: { id: link }, data: { expiresAt: later(9_999)() } });
  await write({ to: ada, says, link });
  const nobody = sink.port;
  await sink.close();
  for (const hour of [0, 1, 2, 4, 8, 16, 25]) await send(later(hour * 60), nobody);
  expect(await stateOf(link)).toMatchObject({ state: "waiting" });
  await send(later(60 * 38), nobody);
  expect(await stateOf(link)).toMatchObject({
    ...{
      state: "failed",
      why: expect.stringMatching(/^It could not be handed over: .*ECONNREFUSED/) as string,
    },
  });
  expect(JSON.stringify(await database.jobPiece.findMany())).not.toContain("A text");
  sink = await openMailSink();
});

test("a link that was ended before its mail was sent is not sent", async () => {
  const link = await makeLink("ended");
  await write({ to: ada, says, link });
  await database.invitation.update({ where: { id: link }, data: { closedAt: NOW } });
  await send();
  expect(sink.mails).toEqual([]);
  expect(await stateOf(link)).toMatchObject({
    state: "failed",
    why: "Its link had ended before it was sent.",
  });
});

test("where no mail is sent any more, what waits is given up", async () => {
  await write({ to: ada, says });
  await workOff([sendBy(null, null)], later(0));
  expect(await countMails()).toEqual({ waiting: 0, failed: 1 });
});

test("nobody of the demonstration is written to", async () => {
  await write({ to: { ...ada, demo: true }, says });
  await send();
  expect(sink.mails).toEqual([]);
  expect(await countMails()).toEqual({ waiting: 0, failed: 0 });
});

test("a notice arrives", async () => {
  const { id } = await database.user.create({ data: { ...ada, passwordHash: "" } });
  await database.$transaction((tx) => writeNotice(tx, id, { kind: "password" }, NOW));
  await send();
  expect(sink.mails[0]?.headers.get("subject")).toBe("Your new password");
  expect(sink.mails[0]?.text).toContain("at https://training.example.org.");
});

const letter = { id: "id", to: { name: "Ada", address: "ada@example.org" }, ...says };

test("a server on another machine that offers no TLS gets nothing", async () => {
  // Another name of this machine: what matters is that it is not known to be this one.
  const post = postMail({ ...access(), host: "0.0.0.0" }, env.site, letter);
  await expect(post).rejects.toMatchObject({
    final: false,
    message: expect.stringMatching(/TLS/) as string,
  });
  expect(sink.mails).toEqual([]);
});

test("a server that never answers is not waited for", async () => {
  const { createServer } = await import("node:net");
  const silent = createServer();
  await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
  const address = silent.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const post = postMail(access(port), env.site, letter, 50);
  await expect(post).rejects.toMatchObject({ final: false });
  await new Promise((resolve) => silent.close(resolve));
});
