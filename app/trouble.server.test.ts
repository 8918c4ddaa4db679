import type { ServerBuild } from "@remix-run/node";
import { expect, test } from "vitest";

import { FileTrouble } from "#app/store/trouble.ts";
import { answeringTrouble } from "./trouble.server.ts";

/** What a route answers whose action reads the form and then throws. */
async function answerOf(fields: Record<string, string>, error: Error): Promise<unknown> {
  const action = async ({ request }: { request: Request }): Promise<never> => {
    await request.formData();
    throw error;
  };
  const build = { routes: { page: { id: "page", module: { action } } } };
  const { routes } = answeringTrouble(build as unknown as ServerBuild);
  const wrapped = routes["page"]?.module.action as typeof action;
  const request = new Request("http://localhost/cohorts/new.data?from=list", {
    method: "POST",
    body: new URLSearchParams(fields),
  });
  return wrapped({ request }).catch((thrown: unknown) => thrown);
}

test("who sent a form while the database cannot be used gets it back, to be sent again", async () => {
  const answer = await answerOf({ name: "Monday’s people", zone: "UTC" }, new FileTrouble("gone"));
  if (!(answer instanceof Response)) throw new Error("expected an answer");
  expect(answer.status).toBe(503);
  expect(answer.headers.get("Retry-After")).toBe("5");
  expect(await answer.json()).toEqual({
    action: "/cohorts/new?from=list",
    fields: [
      ["name", "Monday’s people"],
      ["zone", "UTC"],
    ],
  });
});

test("a password is not given back", async () => {
  const fields = { email: "you@example.org", password: "a secret" };
  const answer = await answerOf(fields, new FileTrouble("gone"));
  expect(await (answer as Response).json()).toBeNull();
});

test("every other error stays what it is", async () => {
  const error = new Error("ours");
  expect(await answerOf({}, error)).toBe(error);
});
