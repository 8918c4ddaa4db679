/** Sends finished attempts to the record store for as long as the server runs. */
import { env } from "#app/env.server.ts";
import { deliverDue } from "./deliver.server.ts";

/** Milliseconds between two looks. */
const EVERY = 5_000;

/** Begins; the answer stops it after what is on its way. Without a record store it does nothing. */
export function keepDelivering(): () => Promise<void> {
  const { lrs: store, site } = env;
  if (store === null || site === null) return () => Promise.resolve();
  let running: Promise<unknown> | null = null;
  let stopped = false;
  const timer = setInterval(() => {
    running ??= deliverDue({ store, site, stopped: () => stopped }, () => new Date())
      .catch((error: unknown) => console.error("sending statements:", error))
      .finally(() => {
        running = null;
      });
  }, EVERY);
  timer.unref();
  return async () => {
    stopped = true;
    clearInterval(timer);
    await running;
  };
}
