/**
 * `<UseWorksheet>` offers a worksheet of the handbook, once in a scene.
 *
 * Why it matters: the questions stand in the handbook, so that every scenario asks the same ones.
 *
 * Bad: `<UseWorksheet id="public-intrest" …/>`.
 */
import { unlessKnown } from "#app/language/scenario/names.ts";
import { scenesOf } from "#app/language/scenario/parts.ts";
import { placeOf, type Rule } from "#app/language/scenario/rule.ts";

export const everyWorksheetExists: Rule = {
  code: "every-worksheet-exists",
  severity: "error",
  *check({ scenario, source, handbook }) {
    const known = handbook.worksheets.map((worksheet) => worksheet.id);
    for (const { scene } of scenesOf(scenario)) {
      for (const [index, use] of scene.worksheets.entries()) {
        if (use.worksheet === "") continue;
        const span = placeOf(use, "id");
        const first = scene.worksheets.findIndex((other) => other.worksheet === use.worksheet);
        const earlier = scene.worksheets[first];
        const message = `\`${use.worksheet}\` is not a worksheet of the handbook`;
        yield* unlessKnown(use.worksheet, known, span, message);
        if (earlier && first < index) {
          yield {
            span,
            message: `the worksheet \`${use.worksheet}\` is offered twice in this scene`,
            hint: "keep one of the two",
            ...(source.text.slice(0, use.span.end.offset).endsWith("/>")
              ? { replacement: { title: "Remove this one", span: use.span, text: "" } }
              : {}),
            related: [
              { file: source.file, span: placeOf(earlier, "id"), message: "first offered here" },
            ],
          };
        }
      }
    }
  },
};
