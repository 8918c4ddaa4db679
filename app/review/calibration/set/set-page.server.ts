/** The page of a set for managers: who has finished, and nothing of what they answered before the set is over. */
import type { Visitor } from "#app/accounts/session.server.ts";
import { findOpened } from "#app/attempts/folded.server.ts";
import type { CohortHead } from "#app/review/access.server.ts";
import { stateOf, type SetState } from "#app/review/calibration/calibration.ts";
import { placesTwice } from "#app/review/calibration/new/candidate.ts";
import { placeWords } from "#app/review/measures/place-words.ts";
import { readReport, type CalibrationReport } from "./read-report.server.ts";
import type { ManagedSet } from "./require-set.server.ts";

/** Somebody of the set. */
export interface SetPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: string;
  readonly finishedAt: Date | null;
  /** Made the set, and so saw the decisions before answering. */
  readonly picked: boolean;
}

/** What the page shows. */
export interface SetPage {
  readonly id: string;
  readonly title: string;
  readonly createdAt: Date;
  readonly closedAt: Date | null;
  readonly state: SetState;
  readonly people: readonly SetPerson[];
  /** The places of the items, in words. */
  readonly items: readonly { readonly scenario: string; readonly place: string }[];
  /** Places that stand in it more than once. */
  readonly twice: readonly string[];
  /** Where this manager answers it; null when they do not take part. */
  readonly own: { readonly finished: boolean } | null;
  readonly report: CalibrationReport | null;
}

/** The page as this manager may see it now. */
export async function setPageOf(
  manager: Visitor,
  cohort: CohortHead,
  set: ManagedSet,
): Promise<SetPage> {
  const items = await Promise.all(
    set.items.map(async ({ attemptId, caseId, sceneId }) => {
      const opened = await findOpened(attemptId);
      if (!opened) throw new Error(`attempt ${attemptId} is gone`);
      const { compiled } = opened.version.game;
      const words = placeWords(compiled, caseId, sceneId);
      return { scenario: compiled.scenario.title, place: `${words.caseTitle}: ${words.scene}` };
    }),
  );
  const own = set.people.find(({ userId }) => userId === manager.id);
  const { id, title, createdAt, closedAt } = set;
  return {
    ...{ id, title, createdAt, closedAt, state: stateOf(set), items },
    people: set.people.map(({ userId, finishedAt, user }) => {
      return { id: userId, ...user, finishedAt, picked: userId === set.createdById };
    }),
    twice: placesTwice(items.map(({ scenario, place }) => `${scenario}: ${place}`)),
    own: own ? { finished: own.finishedAt !== null } : null,
    report: await readReport(cohort, set),
  };
}
