/** As much of the app's entry as server.mjs asks for: nothing to boot, no page to render. */
import type { ServerBuild } from "@remix-run/node";

export {
  LOOK_EVERY,
  limitServer,
  problemWithAddress,
  problemWithBody,
} from "#app/request-limits.server.ts";
export { env } from "#app/env.server.ts";

export const DEMO_EMAILS: readonly string[] = [];
export const DEMO_PASSWORD = "";

export async function boot(): Promise<void> {}

export async function notReady(): Promise<null> {
  return null;
}

/** There is no database to be in trouble. */
export function answeringTrouble(build: ServerBuild): ServerBuild {
  return build;
}

export async function shutDown(): Promise<void> {}

/** Only its actions are asked. */
export default function handleRequest(): Response {
  return new Response("nothing to see here", { status: 404 });
}
