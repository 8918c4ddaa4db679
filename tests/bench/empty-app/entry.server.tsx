/** As much of the app's entry as server.mjs asks for: nothing to boot, no page to render. */
export { LOOK_EVERY, limitServer, problemWithAddress, problemWithBody } from "#app/door.server.ts";
export { env } from "#app/env.server.ts";

export const DEMO_EMAILS: readonly string[] = [];
export const DEMO_PASSWORD = "";

export async function boot(): Promise<void> {}

export async function isHealthy(): Promise<boolean> {
  return true;
}

export async function shutDown(): Promise<void> {}

/** Only its actions are asked. */
export default function handleRequest(): Response {
  return new Response("nothing to see here", { status: 404 });
}
