/**
 * Every scene has an answer to every button: its own `<Otherwise>`, its case's or the scenario's.
 *
 * Why it matters: the whole desk is always there and every button works. What a scene does not mention
 * falls to the nearest `<Otherwise>`; without one the button would do nothing.
 *
 * Bad: a scenario without any `<Otherwise>`.
 */
import { spanAt } from "#app/language/markup/span.ts";
import { scenesOf } from "#app/language/scenario/parts.ts";
import { placeOf, type Rule } from "#app/language/scenario/rule.ts";

const OTHERWISE =
  "<Otherwise>\n  Noted. Nothing changes, and the report is still open.\n</Otherwise>\n\n";

export const everySceneHasAnOtherwise: Rule = {
  code: "every-scene-has-an-otherwise",
  severity: "error",
  *check({ scenario, source }) {
    if (scenario.otherwise) return;
    const bare = [...scenesOf(scenario)].filter(
      ({ case: one, scene }) => !one.otherwise && !scene.otherwise,
    );
    const [first] = bare;
    if (!first) return;
    const at = first.case.span.start.offset;
    const others = bare.length - 1;
    yield {
      span: placeOf(first.scene, "id"),
      message:
        others > 0
          ? `the scene \`${first.scene.id}\` and ${others} more have no answer to the actions that they do not mention`
          : `the scene \`${first.scene.id}\` has no answer to the actions that it does not mention`,
      hint: "add one `<Otherwise>` beside the cases: it holds for every scene",
      replacement: {
        title: "Add an Otherwise",
        span: spanAt(source.text, at, at),
        text: OTHERWISE,
      },
    };
  },
};
