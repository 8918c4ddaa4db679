/** `npm run admin -- you@example.org "Your Name"`: creates an admin; the password comes from ADMIN_PASSWORD or is asked for. */
import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";

import { z } from "zod";

import { LONGEST_PASSWORD } from "#app/kit/form/limits.ts";
import { database, opened } from "#app/store/client.server.ts";
import { createAccount } from "./account.server.ts";
import { writeAudit } from "./audit.server.ts";
import { passwordProblem } from "./new-password.ts";

const answers = z
  .object({
    email: z
      .string()
      .trim()
      .pipe(z.email({ error: "expected an e-mail address" })),
    name: z.string({ error: "expected a name after the e-mail address" }).trim().min(1).max(100),
    password: z.string().max(LONGEST_PASSWORD),
  })
  .superRefine(({ email, password }, context) => {
    const message = passwordProblem(password, email);
    if (message !== null) context.addIssue({ code: "custom", path: ["password"], message });
  });

async function askPassword(): Promise<string> {
  const terminal = process.stdin.isTTY;
  if (terminal) process.stdout.write("Password: ");
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: silent, terminal });
  const [line = ""] = await Promise.race([
    lines.question("").then((answer) => [answer]),
    new Promise<string[]>((resolve) => lines.once("close", () => resolve([]))),
  ]);
  lines.close();
  if (terminal) process.stdout.write("\n");
  return line;
}

async function createAdmin(email: string | undefined, name: string | undefined): Promise<number> {
  const password = process.env.ADMIN_PASSWORD ?? (await askPassword());
  const parsed = answers.safeParse({ email, name, password });
  if (!parsed.success) {
    console.error(`usage: npm run admin -- you@example.org "Your Name"`);
    for (const { path, message } of parsed.error.issues)
      console.error(`  ${path.join()}: ${message}`);
    return 1;
  }
  const created = await createAccount({ ...parsed.data, role: "admin" });
  if (created !== null) {
    const { name: subject, email: address } = parsed.data;
    const detail = { userId: created.id, email: address, role: "admin" };
    await writeAudit(database, { actorId: null, deed: "create account", subject, detail });
  }
  if (created === null) console.error(`there is an account with this e-mail address already`);
  else console.log(`created the admin ${parsed.data.email}`);
  return created === null ? 1 : 0;
}

process.exitCode = await createAdmin(process.argv[2], process.argv[3]);
await opened.close();
