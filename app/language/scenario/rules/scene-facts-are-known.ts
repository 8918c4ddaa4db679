/**
 * `rule`, `trigger`, `needs` and `proposes` of a scene name a rule of the handbook, lines of the escalation matrix, records or worksheets of the case, and buttons that enforce or close.
 *
 * Why it matters: from these the handbook knows the right step and judges every button that the scene does not mention.
 *
 * Bad: `rule="harrassment"` when the handbook's rule is called `harassment`.
 */
import { unlessKnown } from "#app/language/scenario/names.ts";
import { scenesOf, worksheetsOf } from "#app/language/scenario/parts.ts";
import { placeOf, wordPlace, type Rule } from "#app/language/scenario/rule.ts";
import { NO_RULE } from "#app/language/scenario/scene-facts.ts";

export const sceneFactsAreKnown: Rule = {
  code: "scene-facts-are-known",
  severity: "error",
  *check({ scenario, source, desk, handbook }) {
    const rules = handbook.clauses.flatMap(({ rule }) => rule ?? []);
    const steps = desk.actions.flatMap(({ id, rung }) => (rung === null ? [] : [id]));
    const triggers = handbook.routes.map(({ id }) => id);
    for (const { case: one, scene } of scenesOf(scenario)) {
      const { rule } = scene;
      if (rule !== null) {
        const message = `the handbook has no rule \`${rule}\``;
        yield* unlessKnown(rule, [...rules, NO_RULE], placeOf(scene, "rule"), message);
      }
      for (const name of scene.triggers) {
        const span = wordPlace(source, scene, "trigger", name);
        yield* unlessKnown(name, triggers, span, `the escalation matrix has no line \`${name}\``);
      }
      for (const name of scene.proposes) {
        const span = wordPlace(source, scene, "proposes", name);
        yield* unlessKnown(name, steps, span, `\`${name}\` is no button that can be asked for`);
      }
      const looks = [...one.records.map(({ id }) => id), ...worksheetsOf(one)];
      for (const name of scene.needs) {
        const span = wordPlace(source, scene, "needs", name);
        const message = `\`${name}\` is not a record or worksheet of the case \`${one.id}\``;
        yield* unlessKnown(name, looks, span, message);
      }
    }
  },
};
