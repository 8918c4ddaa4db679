/** For tests of the studio: people, a handbook in force, a text that checks clean. */
import { readFileSync } from "node:fs";

import type { Visitor } from "#app/accounts/session.server.ts";
import { publishFolder } from "#app/library/publish.server.ts";
import { database } from "#app/store/client.server.ts";

/** Somebody new who writes scenarios. */
export async function makeTrainer(name: string): Promise<Visitor> {
  const email = `${crypto.randomUUID()}@example.com`;
  const { id, role, paceFactor } = await database.user.create({
    data: { email, name, passwordHash: "", role: "trainer" },
  });
  return { id, email, name, role, paceFactor };
}

/** Puts the small handbook and desk of the golden files in force. */
export async function makeGround(): Promise<void> {
  await publishFolder("tests/language/fixtures");
}

/** A scenario that is published without an error against that handbook. */
export function makeText(title = "A title"): string {
  const text = readFileSync("tests/language/rules/url-safe/ok.mdx", "utf8");
  return text.replace(/^title:.*$/m, `title: ${title}`);
}
