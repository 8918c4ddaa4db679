/** What a regrade comes to, in words. */
import { count } from "#app/kit/words/words.ts";
import type { RegradePreview } from "./preview-regrade.server.ts";

type Changed = Pick<
  RegradePreview["changed"][number],
  "before" | "after" | "userId" | "mode" | "assignment"
>;

/** "3 go from passed to not passed, 1 the other way; 5 change and stay passed or not passed; 12 are unchanged." */
export function summaryWords(changed: readonly Changed[], same: number): string {
  const [lost, won] = [true, false].map((was) => {
    return changed.filter(({ before, after }) => before.passed === was && after.passed !== was);
  });
  const [down, up] = [lost?.length ?? 0, won?.length ?? 0];
  const others = changed.length - down - up;
  return [
    `${down} ${down === 1 ? "goes" : "go"} from passed to not passed, ${up} the other way`,
    `${others} ${others === 1 ? "changes" : "change"} and ${others === 1 ? "stays" : "stay"} passed or not passed`,
    `${same} ${same === 1 ? "is" : "are"} unchanged.`,
  ].join("; ");
}

/** Whom readiness is worked out for anew: what comes of it stands on the board when the regrade is applied. */
export function readinessWords(changed: readonly Changed[]): string {
  const assessed = changed.filter(({ mode, assignment }) => mode === "assessment" && assignment);
  const people = new Set(assessed.map(({ userId }) => userId)).size;
  return people === 0
    ? "Readiness does not change: no assigned assessment is among them."
    : `Readiness follows: it is worked out anew for ${count(people, "person", "people")} with an assigned assessment among them, and then stands on the board.`;
}
