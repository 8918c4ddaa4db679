/** How long a session lasts: the more somebody may do to others, the sooner they are asked who they are. */
import type { Role } from "./role.ts";

const HOUR = 60 * 60 * 1000;

interface Limits {
  /** Without a request. */
  readonly idle: number;
  /** In all. */
  readonly longest: number;
}

/** By role, in milliseconds. */
export const SESSION_LIMITS: Readonly<Record<Role, Limits>> = {
  // From one shift to the next, over a night; what they see is their own.
  trainee: { idle: 24 * HOUR, longest: 7 * 24 * HOUR },
  // A day of writing with long breaks; what they see is texts, and figures without names.
  trainer: { idle: 12 * HOUR, longest: 7 * 24 * HOUR },
  // A working day, and no break longer than a meeting: they see how other people did.
  manager: { idle: 4 * HOUR, longest: 12 * HOUR },
  // They can become anybody.
  admin: { idle: HOUR, longest: 12 * HOUR },
};

/** A session as far as its end depends on it; times are milliseconds since 1970. */
export interface SessionTimes {
  /** The role that its person has now. */
  readonly role: Role;
  readonly createdAt: number;
  /** Null before it was first written down. */
  readonly seenAt: number | null;
  readonly expiresAt: number;
}

/** Whether it is over. A role that was given since counts at once. */
export function isOver({ role, createdAt, seenAt, expiresAt }: SessionTimes, now: number): boolean {
  const { idle, longest } = SESSION_LIMITS[role];
  return now >= expiresAt || now >= createdAt + longest || now >= (seenAt ?? createdAt) + idle;
}
