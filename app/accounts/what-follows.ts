/** What follows from another role, said before it is given. */
import { may, type Role } from "./role.ts";

/** Where somebody stands. */
export interface Standing {
  readonly role: Role;
  /** Cohorts that they manage; `alone` when nobody else does. */
  readonly manages: readonly { readonly name: string; readonly alone: boolean }[];
  readonly memberOf: readonly { readonly name: string }[];
  /** Attempts that they finished. */
  readonly finished: number;
  /** Whether they have a link that works. */
  readonly linked: boolean;
}

/** What follows, a sentence each; or why the role cannot be given yet. */
export interface Following {
  readonly follows: readonly string[];
  readonly blocked: string | null;
}

/** For somebody who gets `role` instead of the one they have. */
export function whatFollows(standing: Standing, role: Role): Following {
  const { manages, memberOf, finished, linked } = standing;
  const [was, is] = [standing.role === "trainee", role === "trainee"];
  const alone = manages.filter((cohort) => cohort.alone);
  const stops = manages.length > 0 && !may(role, "manage");
  const attempts = `${finished} finished ${finished === 1 ? "attempt" : "attempts"}`;
  return {
    blocked:
      stops && alone.length > 0
        ? `Nobody else manages ${namesOf(alone)}. Add another manager there first.`
        : null,
    follows: [
      ...(stops ? [`Ends their managing of ${namesOf(manages)}.`] : []),
      ...(was && !is && memberOf.length > 0
        ? [`Takes them out of ${namesOf(memberOf)}; what they did there is kept.`]
        : []),
      ...(was && !is && finished > 0
        ? [`Takes ${attempts} out of the statistics of scenarios; results and logs are kept.`]
        : []),
      ...(is && !was && finished > 0
        ? [`Takes ${attempts} into the statistics of scenarios, which are of trainees.`]
        : []),
      ...(linked ? ["Ends their personal link: make a new one afterwards."] : []),
    ],
  };
}

/** "Autumn, Spring and 3 more". */
function namesOf(cohorts: readonly { readonly name: string }[]): string {
  const names = cohorts.map(({ name }) => name);
  const more = names.length - 3;
  return names.slice(0, 3).join(", ") + (more > 0 ? ` and ${more} more` : "");
}
