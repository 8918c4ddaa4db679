/** Builds what is stale and starts one server for all files of this suite. */
import type { TestProject } from "vitest/node";

import { prepare } from "../../scripts/steps.mjs";
import { copyTemplate, execute, makeTemplate } from "../databases.ts";
import { DEAL_FORM_A } from "../deal-form-a.ts";
import { startServer } from "./server.ts";

declare module "vitest" {
  interface ProvidedContext {
    readonly baseUrl: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await prepare({ build: true });
  const template = await makeTemplate();
  // What is published at a first start is published once for all: the template has booted.
  await (await startServer({ DATABASE_URL: template.url })).stop();
  await execute(template.url, DEAL_FORM_A);
  project.provide("template", template.url);
  const { url: DATABASE_URL } = await copyTemplate(template.url);
  const server = await startServer({ DATABASE_URL });
  project.provide("baseUrl", server.baseUrl);
  return async () => {
    await server.stop();
    await template.drop();
    if (/\bError\b/.test(server.output())) console.log(server.output());
  };
}
