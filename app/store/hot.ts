/** The decision's way through the database: what it reads and the one thing that it writes. */

/** As in the models; `accounts/role.ts` says what each may do. */
export type Role = "trainee" | "trainer" | "manager" | "admin";

/** A session with its user; times are milliseconds since 1970. */
export interface SessionRow {
  userId: string;
  email: string;
  name: string;
  role: Role;
  paceFactor: number;
  createdAt: number;
  /** When it was last used, within minutes; null before that was written. */
  seenAt: number | null;
  expiresAt: number;
  active: boolean;
}

/** Where an attempt stands; its snapshot and score are written here and read by nobody in a hurry. */
export interface AttemptRow {
  id: string;
  userId: string;
  versionId: string;
  mode: "practice" | "assessment";
  paced: boolean;
  paceFactor: number;
  startedAt: number;
  finishedAt: number | null;
  seq: number;
  minute: number;
  /** Of a practice that is not finished: an assessment of the same scenario that the person has begun and not finished. */
  heldBy: string | null;
  /** On the service clock, of a paced attempt; null where it was never written. */
  countsFrom: number | null;
  pausedAt: number | null;
}

/** One line of an attempt's log. */
export interface EntryRow {
  seq: number;
  key: string;
  at: number;
  event: unknown;
}

/** Log entries to add, and where the attempt stands after them. */
export interface AppendRequest {
  attemptId: string;
  /** How many entries the caller has seen. */
  expectedSeq: number;
  entries: readonly { key: string; at: number; event: unknown }[];
  minute: number;
  snapshot: unknown;
  finishedAt: number | null;
  /** Null unless it is paced. */
  clock: {
    readonly countsFrom: number;
    readonly pausedAt: number | null;
    readonly endsAt: number | null;
  } | null;
  score: unknown;
  percent: number | null;
  passed: boolean | null;
  critical: boolean | null;
}

/** Two implementations stand behind it, and one suite of tests holds both. */
export interface HotStore {
  findSession(tokenHash: string): Promise<SessionRow | null>;
  findAttempt(id: string): Promise<AttemptRow | null>;
  listEntries(attemptId: string): Promise<EntryRow[]>;
  findEntryByKey(attemptId: string, key: string): Promise<EntryRow | null>;
  /**
   * One durable transaction. `stale` when the attempt is not where the caller believes it is, or
   * holds an entry with one of these keys already; then nothing is written.
   */
  append(request: AppendRequest): Promise<"appended" | "stale">;
}
