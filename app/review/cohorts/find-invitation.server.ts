/** What the page behind a link shows: whose link it is and whether it still works. */
import type { Visitor } from "#app/accounts/session.server.ts";
import { database } from "#app/database/client.server.ts";
import { linkState, type LinkState } from "./invitation.ts";
import { NO_PASSWORD } from "./no-password.ts";
import { idFor } from "./token.server.ts";

/** What a visitor can do with the link. */
export type Welcome =
  /** Not any more, or there never was such a link. */
  | { readonly kind: "over"; readonly state: Exclude<LinkState, "open"> | "unknown" }
  /** A personal link: choose a password. */
  | {
      readonly kind: "choose-password";
      readonly cohort: string;
      readonly name: string;
      readonly email: string;
    }
  /** Nobody is signed in: make an account. */
  | { readonly kind: "new-account"; readonly cohort: string }
  /** A trainee is signed in and can join; or is in it already. */
  | { readonly kind: "join" | "here"; readonly cohort: string; readonly name: string }
  /** Somebody is signed in whom this link is not for. */
  | { readonly kind: "not-for-you"; readonly cohort: string; readonly name: string };

/** A link that works, as joining needs it. */
export interface OpenInvitation {
  readonly id: string;
  readonly cohortId: string;
  readonly cohort: string;
  readonly mostUses: number;
  readonly user: { readonly id: string; readonly name: string; readonly email: string } | null;
}

type Found =
  | { readonly ok: true; readonly invitation: OpenInvitation }
  | { readonly ok: false; readonly state: Exclude<LinkState, "open"> | "unknown" };

/** The link of this token, when it still works. A personal one ends when its person has a password. */
export async function findOpenInvitation(token: string, now: Date): Promise<Found> {
  const found = await database.invitation.findUnique({
    where: { id: idFor(token) },
    include: {
      cohort: { select: { name: true, archivedAt: true } },
      user: {
        select: { id: true, name: true, email: true, active: true, passwordHash: true },
      },
    },
  });
  if (!found) return { ok: false, state: "unknown" };
  const state = linkState(found, now);
  if (state !== "open") return { ok: false, state };
  if (found.cohort.archivedAt !== null || found.user?.active === false)
    return { ok: false, state: "closed" };
  if (found.user && found.user.passwordHash !== NO_PASSWORD) return { ok: false, state: "used-up" };
  const { id, cohortId, mostUses, user } = found;
  return {
    ok: true,
    invitation: {
      ...{ id, cohortId, mostUses, cohort: found.cohort.name },
      user: user && { id: user.id, name: user.name, email: user.email },
    },
  };
}

/** What the link means for whoever opens it. */
export async function welcome(token: string, visitor: Visitor | null, now: Date): Promise<Welcome> {
  const found = await findOpenInvitation(token, now);
  if (!found.ok) return { kind: "over", state: found.state };
  const { cohort, cohortId, user } = found.invitation;
  if (user !== null) {
    return visitor === null
      ? { kind: "choose-password", cohort, name: user.name, email: user.email }
      : { kind: "not-for-you", cohort, name: visitor.name };
  }
  if (visitor === null) return { kind: "new-account", cohort };
  if (visitor.role !== "trainee") return { kind: "not-for-you", cohort, name: visitor.name };
  const here = await database.cohortMember.findFirst({
    where: { cohortId, userId: visitor.id, leftAt: null },
  });
  return { kind: here ? "here" : "join", cohort, name: visitor.name };
}
