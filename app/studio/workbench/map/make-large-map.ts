/** Large cases for tests and the bench, in the shapes that authors draw; nothing else imports this. */
import { mapOf } from "#app/language/scenario/map/map.ts";
import type { CaseMap } from "#app/language/scenario/map/scenario-map.ts";
import { parseScenario } from "#app/language/scenario/parse.ts";

/** A chain of scenes, a tree, scenes that skip ahead and go back, or each leading anywhere. */
export const SHAPES = ["chain", "tree", "ladder", "web"] as const;

/** One case of so many scenes, three actions and an effect in each. */
export function makeLargeMap(shape: (typeof SHAPES)[number], scenes: number): CaseMap {
  const text = Array.from({ length: scenes }, (_, i) => {
    const actions = targetsOf(shape, i, scenes).map(
      (then, k) =>
        `<Action do="${["lock", "close", "remove"][k]}" then="${then}" verdict="weak">Done.</Action>`,
    );
    const after = `<After minutes="4" then="gone">Gone.</After>`;
    return `<Scene id="s${i}">\n\nThe text of scene ${i}: somebody has sent a report, and it is not clear yet whose decision this is.\n\n${[...actions, after].join("\n\n")}\n\n</Scene>`;
  });
  const endings = ["done", "gone"].map((id) => `<Ending id="${id}" outcome="handled">E.</Ending>`);
  const body = [...text, ...endings, `<ShiftEnd then="gone" />`].join("\n\n");
  const source = `<Case id="large" title="Large" arrives="16:00">\n\n${body}\n\n</Case>`;
  const [one] = mapOf(parseScenario({ file: "large.mdx", text: source }).value).cases;
  if (!one) throw new Error("the large case could not be read");
  return one;
}

function targetsOf(shape: (typeof SHAPES)[number], i: number, n: number): readonly string[] {
  const at = (j: number): string => (j >= 0 && j < n ? `s${j}` : "done");
  const anywhere = (k: number): string => at((Math.imul(i * 7 + k, 2_654_435_761) >>> 0) % n);
  switch (shape) {
    case "chain":
      return [at(i + 1), "done", "gone"];
    case "tree":
      return [at(2 * i + 1), at(2 * i + 2), "gone"];
    case "ladder":
      return [at(i + 1), at(i + 2), at(i - 3)];
    case "web":
      return [at(i + 1), anywhere(1), anywhere(2)];
  }
}
