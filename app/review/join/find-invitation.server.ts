/** What the page behind a link shows: whose link it is and whether it still works. */
import type { PasswordLink } from "#app/accounts/choose-password.server.ts";
import { NO_PASSWORD } from "#app/accounts/no-password.ts";
import type { Visitor } from "#app/accounts/session.server.ts";
import { idFor } from "#app/accounts/token.server.ts";
import { sendsMail } from "#app/mail/outbox.server.ts";
import { linkState, type LinkState } from "#app/review/people/invitations/invitation.ts";
import { database } from "#app/store/client.server.ts";

/** What a visitor can do with the link. */
export type Welcome =
  /** Not any more, or there never was such a link. */
  | { readonly kind: "over"; readonly state: Exclude<LinkState, "open"> | "unknown" }
  /** A personal link: choose a password, the first one or a new one. */
  | {
      readonly kind: "choose-password";
      /** Null when an admin made the link. */
      readonly cohort: string | null;
      readonly first: boolean;
      readonly name: string;
      readonly email: string;
    }
  /** Nobody is signed in: make an account. With an address the link is for that one; whether it has an account is not said. */
  | { readonly kind: "new-account"; readonly cohort: string; readonly invited: Addressee | null }
  /** Nobody is signed in and anybody may use the link: give an address, to get a link of one's own there. */
  | { readonly kind: "give-address"; readonly cohort: string }
  /** A trainee is signed in and can join; or is in it already. */
  | {
      readonly kind: "join" | "here";
      readonly cohort: string;
      readonly name: string;
      readonly personal: boolean;
    }
  /** Somebody is signed in whom this link is not for, or who has to sign out first. */
  | { readonly kind: "not-for-you"; readonly personal: boolean; readonly name: string };

/** Whom an invitation is for, as the manager wrote it who invites. */
export interface Addressee {
  readonly name: string;
  readonly email: string;
  readonly paceFactor: number;
}

/** A link into a cohort that works, as joining needs it. */
export interface OpenInvitation {
  readonly id: string;
  readonly cohortId: string;
  readonly cohort: string;
  readonly createdById: string;
  readonly mostUses: number;
  /** Null where anybody may use it who has it. */
  readonly invited: Addressee | null;
  readonly user: null;
}

/** A personal link that works. */
export interface OpenPersonalLink extends PasswordLink {
  readonly cohort: string | null;
  /** Whether there is no password yet. */
  readonly first: boolean;
  readonly user: { readonly id: string; readonly name: string; readonly email: string };
}

type Found =
  | { readonly ok: true; readonly invitation: OpenInvitation | OpenPersonalLink }
  | { readonly ok: false; readonly state: Exclude<LinkState, "open"> | "unknown" };

/** The link of this token, when it still works. A personal one of a cohort ends when its person has a password. */
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
  const { id, cohortId, cohort, mostUses, user } = found;
  if ((cohort && cohort.archivedAt !== null) || user?.active === false)
    return { ok: false, state: "closed" };
  if (user === null) {
    if (cohort === null || cohortId === null) return { ok: false, state: "unknown" };
    const { email, name, paceFactor } = found;
    const invited =
      email === null ? null : { email, name: name ?? "", paceFactor: paceFactor ?? 1 };
    const into = { cohortId, cohort: cohort.name, createdById: found.createdById };
    return { ok: true, invitation: { id, ...into, mostUses, invited, user } };
  }
  const { passwordHash, active: _, ...person } = user;
  const first = passwordHash === NO_PASSWORD;
  if (cohort && !first) return { ok: false, state: "used-up" };
  return {
    ok: true,
    invitation: { id, cohortId, cohort: cohort?.name ?? null, mostUses, first, user: person },
  };
}

/** What the link means for whoever opens it. */
export async function welcome(token: string, visitor: Visitor | null, now: Date): Promise<Welcome> {
  const found = await findOpenInvitation(token, now);
  if (!found.ok) return { kind: "over", state: found.state };
  const { invitation } = found;
  if (invitation.user !== null) {
    const { cohort, first, user } = invitation;
    return visitor === null
      ? { kind: "choose-password", cohort, first, name: user.name, email: user.email }
      : { kind: "not-for-you", personal: true, name: visitor.name };
  }
  const { cohort, cohortId, invited } = invitation;
  if (visitor === null)
    return invited === null && sendsMail()
      ? { kind: "give-address", cohort }
      : { kind: "new-account", cohort, invited };
  const { name } = visitor;
  const personal = invited !== null;
  if (personal && invited.email !== visitor.email) return { kind: "not-for-you", personal, name };
  if (visitor.role !== "trainee") return { kind: "not-for-you", personal: false, name };
  const here = await database.cohortMember.findFirst({
    where: { cohortId, userId: visitor.id, leftAt: null },
  });
  return { kind: here ? "here" : "join", cohort, name, personal };
}
