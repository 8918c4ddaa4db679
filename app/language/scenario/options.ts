/** Every option of a scenario, scene by button by team: what it is worth, why, and what becomes of it; written by the author or derived from the handbook. */
import type { ErrorType, Verdict } from "#app/language/handbook/judgement.ts";
import type { Skill } from "#app/language/handbook/skill.ts";
import type { Span } from "#app/language/markup/span.ts";
import type { Compiled } from "./compiled.ts";
import { derive } from "./derive.ts";
import { explanationText, slotsAt } from "./explain.ts";
import { isChoice } from "./judged.ts";
import { findFallback } from "./offered.ts";
import { lookedAt, NOBODY } from "./option-facts.ts";
import { plainText } from "./plain-text.ts";
import type { Case, Choice, Scene } from "./scenario.ts";
import { fillSlots } from "./slots.ts";
import { factsAt, optionOf, worthOf } from "./worth.ts";

/** One option. */
export interface OptionRow {
  readonly case: string;
  readonly scene: string;
  readonly button: string;
  readonly team: string | null;
  /** Null where nothing is to be decided: explained, and not counted. */
  readonly verdict: Verdict | null;
  readonly error: ErrorType | null;
  readonly explanation: string;
  readonly consequence: string;
  /** Who judges: the author of the scenario, the handbook, or nobody. */
  readonly judged: "author" | "handbook" | "nobody";
  /** The handbook's judgement, where it judges. */
  readonly judgement: string | null;
  /** What the handbook would have said, also where an author judges. */
  readonly handbook: Verdict | null;
  readonly skills: readonly Skill[];
  readonly cites: readonly string[];
  /** Where it is written; of what no author wrote, its scene. */
  readonly span: Span;
}

/** All of them, as somebody would meet them who opened what has to be opened and cites what is expected. */
export function listOptions(compiled: Compiled): OptionRow[] {
  const { scenario, desk } = compiled;
  return scenario.cases.flatMap((one) =>
    one.scenes.flatMap((scene) =>
      desk.actions.flatMap((action) =>
        (action.to.length > 0 ? action.to : [null]).flatMap((to) =>
          optionRow(compiled, one, scene, { do: action.id, to }),
        ),
      ),
    ),
  );
}

function optionRow(
  compiled: Compiled,
  one: Case,
  scene: Scene,
  way: { readonly do: string; readonly to: string | null },
): OptionRow[] {
  const place = { case: one.id, scene: scene.id };
  const facts = factsAt(compiled, place);
  const deed = { ...way, cites: facts.expected };
  const option = optionOf(compiled, deed);
  const opened = new Set(lookedAt(facts, option));
  const taken =
    choiceFor(scene, way, opened) ?? findFallback(compiled.scenario, one, scene) ?? null;
  if (!taken) return [];
  const worth = worthOf(compiled, place, taken, deed, opened);
  const { verdict, error, derived } = worth;
  const bare = derive(compiled, facts, option, { opened, cites: facts.expected });
  return [
    {
      ...{
        ...place,
        button: way.do,
        team: way.to,
        verdict,
        error: verdict === "best" ? null : error,
      },
      explanation: explanationText(compiled, { place, taken, worth, deed, opened }),
      consequence: fillSlots(
        plainText(taken.consequence.text),
        slotsAt(compiled, place, option, NOBODY),
      ),
      judged: derived ? "handbook" : verdict === null ? "nobody" : "author",
      judgement: derived?.judgement.id ?? null,
      handbook: bare?.judgement.verdict ?? null,
      skills: worth.skills,
      cites: derived?.judgement.cites ?? taken.cites,
      span: isChoice(taken) && !taken.fromDesk ? taken.span : scene.span,
    },
  ];
}

/** The first of the author's actions that somebody meets who opened these. */
function choiceFor(
  scene: Scene,
  way: { readonly do: string; readonly to: string | null },
  opened: ReadonlySet<string>,
): Choice | null {
  const own = scene.choices.filter(
    (choice) =>
      choice.do === way.do &&
      (choice.to.length === 0 || (way.to !== null && choice.to.includes(way.to))),
  );
  const met = own.find(
    ({ when, unless }) =>
      when.every((fact) => opened.has(fact)) && !unless.some((fact) => opened.has(fact)),
  );
  return met ?? own[0] ?? null;
}

/** How many are judged by whom. */
export function countOptions(
  rows: readonly Pick<OptionRow, "judged">[],
): Readonly<Record<OptionRow["judged"], number>> {
  const of = (by: OptionRow["judged"]) => rows.filter(({ judged }) => judged === by).length;
  return { author: of("author"), handbook: of("handbook"), nobody: of("nobody") };
}

/** An `<Action>` to begin with for somebody who judges an option by hand: what the handbook says, in their own words from here on. */
export function actionStub(row: OptionRow): string {
  const [judgement = ""] = row.explanation.split("\n");
  const attributes = [
    `do="${row.button}"`,
    ...(row.team === null ? [] : [`to="${row.team}"`]),
    `verdict="${row.verdict ?? "weak"}"`,
    `skills="${row.skills.join(" ")}"`,
    `cites="${row.cites.join(" ")}"`,
  ];
  const told = row.consequence.split("\n")[0] ?? "";
  return `<Action ${attributes.join(" ")}>\n  ${told}\n  <Why>\n    ${judgement}\n  </Why>\n</Action>`;
}
