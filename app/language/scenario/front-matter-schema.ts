/** The front matter of a scenario as one schema with a sentence for each line: for editors, for the guide, and for tests that hold it to the parser. */
import { z } from "zod";
import { SKILLS } from "#app/language/handbook/skill.ts";
import { LEVELS_OF_SCENARIO, SAFEGUARDS } from "./scenario.ts";
import { FORM } from "./form-names.ts";

const words = z.string().regex(/\S/);
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

const shift = z.strictObject({
  from: time.describe('when the shift begins: `"16:30"`'),
  to: time.describe('when it ends: `"17:00"`; an earlier hour is in the next day'),
  pace: z
    .string()
    .regex(/^[0-9]{1,5}[sm]$/)
    .describe("how long one minute of the shift lasts in a paced run: `20s`"),
  ends: words.describe("what the end of the shift is, in words"),
});

const source = z.strictObject({
  title: words.describe("what it is, and its date"),
  url: z
    .string()
    .regex(/^https:\/\/[^\s/]+/)
    .describe("its full address, with `https://`"),
});

const basedOn = z.union([
  z.strictObject({
    case: words.describe("the real case"),
    changed: words.describe("what was changed or invented"),
    sources: z
      .array(source)
      .min(1)
      .describe("a list of `{ title, url }`, each with its `https://` address"),
  }),
  z.strictObject({
    invented: words.describe(
      "instead of `case` and `changed`, when nothing real stands behind it: what is invented",
    ),
    sources: z.array(source).optional().describe("what to read about the subject"),
  }),
]);

const forms = z.array(z.string().regex(FORM)).min(1);

/** Every line of the front matter. Its editor schema is made from this; the parser of the language is held to it by a test. */
export const FRONT_MATTER = z.strictObject({
  title: words.describe("the name of the scenario"),
  summary: words.describe("one or two sentences for the list of scenarios"),
  level: z.enum(LEVELS_OF_SCENARIO).describe(listed(LEVELS_OF_SCENARIO)),
  minutes: z.int().min(1).max(600).describe("how long it takes a person, in real minutes"),
  skills: z.array(z.enum(SKILLS)).min(1).describe("a list of the skills that it judges"),
  pass: z.int().min(1).max(100).describe("the score needed to pass, in per cent"),
  warnings: z.array(words).describe("what could disturb a reader; `[]` if nothing"),
  shift: shift.describe("the time there is"),
  console: z
    .array(z.enum(SAFEGUARDS))
    .optional()
    .describe(
      "what the console asks before an account goes: `[four-eyes, cooling]`, a second person and a wait; without it nothing, as in 2017",
    ),
  forms: z
    .strictObject({
      practice: forms.describe("the forms that practice deals and explains"),
      assessment: forms.describe("the forms that an assessment deals"),
    })
    .optional()
    .describe(
      "the forms of the same shift, by what they are for; without it one form, `A`, for both",
    ),
  based_on: basedOn.describe("where it comes from"),
});

/** The same as JSON Schema (draft 7), which editors read. */
export function frontMatterJsonSchema() {
  const { $schema, ...rest } = z.toJSONSchema(FRONT_MATTER, { target: "draft-7" });
  return {
    $schema,
    title: "Front matter of an Eleven Minutes scenario",
    description: "The lines between the two `---` at the top of a scenario file.",
    ...rest,
  };
}

/** A line of the front matter, by its path ("shift.from"), with what to write there. */
export interface FrontMatterLine {
  readonly path: string;
  readonly doc: string;
}

/** Every line in the order of writing; a group is left out and its lines are told. */
export function frontMatterLines(): readonly FrontMatterLine[] {
  return linesOf(FRONT_MATTER, "");
}

function linesOf(
  group: { readonly shape: Readonly<Record<string, z.ZodType>> },
  before: string,
): readonly FrontMatterLine[] {
  return Object.entries(group.shape).flatMap(([name, field]) => {
    const path = before + name;
    if (field instanceof z.ZodObject) return linesOf(field, `${path}.`);
    if (!(field instanceof z.ZodUnion)) return [{ path, doc: field.description ?? "" }];
    const ways = field.options.flatMap((way) =>
      way instanceof z.ZodObject ? linesOf(way, `${path}.`) : [],
    );
    // A line that several ways have is told once, as the first has it.
    return ways.filter((line, i) => ways.findIndex((other) => other.path === line.path) === i);
  });
}

function listed(values: readonly string[]): string {
  const ticked = values.map((value) => `\`${value}\``);
  return `${ticked.slice(0, -1).join(", ")} or ${ticked.at(-1) ?? ""}`;
}
