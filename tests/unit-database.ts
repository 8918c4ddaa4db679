/** For the unit suite: one empty database with every table, which each test file gets a copy of. */
import type { TestProject } from "vitest/node";

import { makeTemplate } from "./databases.ts";

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const template = await makeTemplate();
  project.provide("template", template.url);
  return () => template.drop();
}
