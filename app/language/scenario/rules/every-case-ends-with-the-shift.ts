/**
 * When access ends, every scene still open goes on to an ending.
 *
 * Why it matters: the shift always ends, and the debrief has to say what became of each case. A scene
 * with an unconditional `<After>` goes on by itself; any other needs its own or its case's `<ShiftEnd>`,
 * and what follows must not go round in circles.
 *
 * Bad: a case without `<ShiftEnd>`.
 */
import type { Replacement } from "#app/language/markup/diagnostic.ts";
import { insertAtEnd } from "#app/language/markup/edits.ts";
import type { Source } from "#app/language/markup/span.ts";
import { ID } from "#app/language/markup/values.ts";
import { listOf } from "#app/language/scenario/names.ts";
import { isCertain, shiftEndFor } from "#app/language/scenario/parts.ts";
import { placeOf, type Rule } from "#app/language/scenario/rule.ts";
import type { Case, Scene } from "#app/language/scenario/scenario.ts";

export const everyCaseEndsWithTheShift: Rule = {
  code: "every-case-ends-with-the-shift",
  severity: "error",
  *check({ scenario, source, deskCase }) {
    for (const one of scenario.cases) {
      const open = one.scenes.filter(
        (scene) => !deskCase.shiftEnd && !shiftEndFor(one, scene) && !scene.effects.some(isCertain),
      );
      if (open.length > 0) {
        yield {
          span: placeOf(one, "id"),
          message: `the end of the shift does not end the case \`${one.id}\` in ${listOf(open.map((scene) => scene.id))}`,
          hint: "add a `<ShiftEnd>` to the case: it holds for all its scenes",
          ...withShiftEnd(source, one),
        };
      }
      const told = new Set<string>();
      for (const scene of one.scenes) {
        const circle = told.has(scene.id) ? null : circleFrom(one, scene);
        if (!circle) continue;
        for (const id of circle) told.add(id);
        yield {
          span: placeOf(scene, "id"),
          message: `after the shift the case \`${one.id}\` never ends: ${circle.map((id) => `\`${id}\``).join(" → ")}`,
          hint: "let one of these lead to an ending",
        };
      }
    }
  },
};

function withShiftEnd(source: Source, one: Case): { replacement?: Replacement } {
  const ending = one.endings.findLast(({ id }) => ID.test(id));
  if (!ending || one.shiftEnd) return {};
  const lines = `<ShiftEnd then="${ending.id}">\n  Your access is over.\n</ShiftEnd>`;
  const replacement = insertAtEnd(source, one.span, "Add a ShiftEnd", lines);
  return replacement ? { replacement } : {};
}

/** A way from a scene back to itself that could be gone by itself, once nobody can stop it. */
function circleFrom(one: Case, scene: Scene): readonly string[] | null {
  const ways = [[scene.id]];
  const been = new Set(one.endings.map((ending) => ending.id));
  for (const way of ways) {
    const at = one.scenes.find((candidate) => candidate.id === way.at(-1));
    for (const then of at ? afterTheShift(one, at) : []) {
      if (been.has(then)) continue;
      if (then === scene.id) return [...way, then];
      been.add(then);
      ways.push([...way, then]);
    }
  }
  return null;
}

/** Where a scene can lead by itself when nobody acts: its effects up to the first that is certain, else the end of the shift. */
function afterTheShift(one: Case, scene: Scene): readonly string[] {
  if (scene.shiftEnd) return [scene.shiftEnd.then];
  const effects = scene.effects.toSorted((a, b) => a.minutes - b.minutes);
  const certain = effects.findIndex(isCertain);
  if (certain !== -1) return effects.slice(0, certain + 1).map((effect) => effect.then);
  return [...effects.map((effect) => effect.then), ...(one.shiftEnd ? [one.shiftEnd.then] : [])];
}
