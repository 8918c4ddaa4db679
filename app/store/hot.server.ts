/** The hot store of this process, chosen once by the kind of database. */
import { opened } from "./client.server.ts";
import type { HotStore } from "./hot.ts";

export type { AppendRequest, AttemptRow, EntryRow, HotStore, Role, SessionRow } from "./hot.ts";

/** Sessions, attempts and their logs. */
export const hot: HotStore = opened.hot;
