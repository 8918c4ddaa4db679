/** Changes an assignment after it was made. What was begun or finished stays; of two managers at once the slower is told. */
import { z } from "zod";

import type { Visitor } from "#app/accounts/session.server.ts";
import { holdAssignment } from "#app/attempts/assigned/hold-assignment.server.ts";
import { titlesOf } from "#app/attempts/assigned/titles.server.ts";
import { chosen, type Fields, type SentForm } from "#app/kit/form/form.ts";
import { LONGEST_BASE } from "#app/kit/form/limits.ts";
import { listVersions } from "#app/library/versions.server.ts";
import type { CohortHead } from "#app/review/access.server.ts";
import {
  ASSIGNMENT_FIELDS,
  parseAssignment,
  type AssignmentWish,
  type Typed,
} from "#app/review/assignments/assignment-form.ts";
import { refusedChanges } from "#app/review/assignments/begun.ts";
import { requireTerms, type HeldTerms } from "#app/review/assignments/read-terms.server.ts";
import { typedFor } from "#app/review/assignments/terms.ts";
import { database } from "#app/store/client.server.ts";
import { mergeTyped, type TheirChange } from "./merge-typed.ts";
import { findRuleEffect } from "./rule-effect.server.ts";
import type { RuleEffect } from "./rule-effect.ts";
import { writeTerms } from "./write-terms.server.ts";

/** Saved; or the form for another look, with everything typed. Nothing was written then. */
export type Edited = { readonly ok: true } | ({ readonly ok: false } & EditLook);

/** Why it is looked at again: something is wrong, somebody else was faster, or another rule has to be confirmed. */
export interface EditLook {
  readonly status: 200 | 400 | 409;
  readonly values: Typed;
  /** What the form was made from: it goes back with it. */
  readonly base: Typed | null;
  readonly errors: Readonly<Record<string, string>>;
  readonly theirs: readonly TheirChange[];
  readonly effect: RuleEffect | null;
}

/** The fields of an assignment that is changed. */
export const EDIT_FIELDS = {
  ...ASSIGNMENT_FIELDS,
  ...{ base: chosen(LONGEST_BASE), confirm: chosen() },
} satisfies Fields;

const typed = z.record(z.string(), z.array(z.string()));

/** Takes the form of an assignment with `base` (what it was made from, as JSON) and `confirm` (the mark of an effect that was shown). */
export async function editAssignment(
  manager: Visitor,
  cohort: CohortHead,
  id: string,
  form: SentForm,
  now: Date,
): Promise<Edited> {
  const held = await requireTerms(database, cohort.id, id);
  const offered = (await listVersions()).map(({ slug }) => slug);
  const titles = await titlesOf([...offered, ...held.terms.slugs]);
  const titleOf = (slug: string) => titles.get(slug)?.title ?? slug;
  const { base: sent, confirm, ...values } = form.lists;
  const base = readBase(sent?.at(-1));
  const look = (
    status: EditLook["status"],
    more: Partial<Omit<EditLook, "status">>,
  ): { ok: false } & EditLook => ({
    ...{ ok: false, status, values, base, errors: {}, theirs: [], effect: null },
    ...more,
  });
  if (base === null)
    return look(400, { errors: { form: "This form is not complete. Nothing was changed." } });
  const parsed = parseAssignment(form, {
    ...{ timeZone: cohort.timeZone, now, kept: held.terms },
    slugs: new Set([...offered, ...held.terms.slugs]),
  });
  const before = objectionTo(held);
  if (before) return before;
  if (!parsed.ok) return look(400, { errors: parsed.errors });
  const { wish } = parsed;
  const refused = objectionTo(held, wish);
  if (refused) return refused;
  const effect =
    wish.rule === held.terms.rule
      ? null
      : await findRuleEffect({ cohortId: cohort.id, assignmentId: id }, wish.rule, titleOf);
  // Where nobody finished anything twice, no rule makes a difference.
  if (effect !== null && effect.several > 0 && effect.mark !== confirm?.at(-1))
    return look(200, { effect });
  return database.$transaction(async (tx): Promise<Edited> => {
    await holdAssignment(tx, id);
    const fresh = await requireTerms(tx, cohort.id, id);
    const late = objectionTo(fresh, wish);
    if (late) return late;
    const change = { before: fresh.terms, wish, people: effect?.people ?? null };
    await writeTerms(tx, manager, cohort, { id, ...change }, titleOf);
    return { ok: true };
  });

  /** What stands in the way as things are; `wish` is looked at once it could be read. */
  function objectionTo(found: HeldTerms, wish?: AssignmentWish): Edited | null {
    if (found.closedAt !== null)
      return look(409, {
        errors: {
          form: "This assignment was taken back meanwhile. Nothing of it changes any more.",
        },
      });
    const present = typedFor(found.terms, cohort.timeZone);
    const { values: merged, theirs } = mergeTyped(
      { base: base ?? present, theirs: present, mine: values },
      titleOf,
    );
    if (theirs.length > 0) return look(409, { values: merged, base: present, theirs });
    if (!wish) return null;
    const errors = refusedChanges(found.terms, wish, found.begun, { now, titleOf });
    return Object.keys(errors).length > 0 ? look(409, { errors }) : null;
  }
}

function readBase(json: string | undefined): Typed | null {
  try {
    return typed.parse(JSON.parse(json ?? ""));
  } catch {
    return null;
  }
}
