/** Sends finished attempts to the record store for as long as the server runs. */
import { env } from "#app/env.server.ts";
import { keepDoing, type Kept } from "#app/kit/keep-doing.server.ts";
import { deliverDue } from "./deliver.server.ts";

/** Milliseconds between two looks. */
const EVERY = 5_000;

/** Begins; null without a record store. */
export function keepDelivering(): Kept | null {
  const { lrs: store, site } = env;
  if (store === null || site === null) return null;
  return keepDoing("sending statements", EVERY, (stopped) =>
    deliverDue({ store, site, stopped }, () => new Date()),
  );
}
