/** The one place where trouble with the database becomes an answer: 503, when to try again, and what was sent. */
import type { ActionFunctionArgs, LoaderFunctionArgs, ServerBuild } from "@remix-run/node";

import { readTyped } from "#app/kit/form/read-form.server.ts";
import type { Unsaved } from "#app/kit/form/unsaved.ts";
import { troubleOf } from "#app/store/trouble.ts";

/** Seconds after which it is worth trying again. */
export const RETRY_AFTER = "5";
/** Milliseconds between two lines of the log: all who ask meanwhile meet the same trouble. */
const QUIET = 5_000;

type Handler = (args: LoaderFunctionArgs & ActionFunctionArgs) => unknown;

/** The same build, whose loaders and actions answer 503 when the database cannot be used. */
export function answeringTrouble(build: ServerBuild): ServerBuild {
  const routes = Object.entries(build.routes).map(([id, route]) => {
    if (route === undefined) return [id, route];
    const { loader, action } = route.module as { loader?: Handler; action?: Handler };
    const module = {
      ...route.module,
      ...(loader && { loader: answering(loader) }),
      ...(action && { action: answering(action) }),
    };
    return [id, { ...route, module }];
  });
  return { ...build, routes: Object.fromEntries(routes) as ServerBuild["routes"] };
}

function answering(handler: Handler): Handler {
  return async (args) => {
    const copy = isForm(args.request) ? args.request.clone() : null;
    try {
      return await handler(args);
    } catch (error) {
      const trouble = troubleOf(error);
      if (trouble === null) throw error;
      logTrouble(trouble);
      const unsaved: Unsaved = copy === null ? null : await fieldsOf(copy);
      const headers = { "Retry-After": RETRY_AFTER, "Cache-Control": "no-store" };
      throw Response.json(unsaved, { status: 503, headers });
    }
  };
}

/** What somebody typed; a file is still where it was chosen from. */
function isForm({ method, headers }: Request): boolean {
  const type = headers.get("Content-Type") ?? "";
  return method !== "GET" && type.startsWith("application/x-www-form-urlencoded");
}

async function fieldsOf(request: Request): Promise<Unsaved> {
  const fields = await readTyped(request).catch(() => null);
  if (fields === null) return null;
  // Nobody's password stands in a page.
  if (fields.some(([name]) => /password/i.test(name))) return null;
  const { pathname, search } = new URL(request.url);
  return { action: `${pathname.replace(/\.data$/, "")}${search}`, fields };
}

let saidAt = -Infinity;

/** Tells the log, once in a while. */
export function logTrouble(trouble: string): void {
  const now = performance.now();
  if (now - saidAt < QUIET) return;
  saidAt = now;
  console.error(`database: cannot be used: ${trouble}`);
}
