/** The front matter of a scenario → its values, each mistake with the place of its key. Never throws. */
import { z } from "zod";
import { type Skill, SKILLS } from "#app/language/handbook/skill.ts";
import type { Parsed } from "#app/language/markup/diagnostic.ts";
import type { AuthoredDocument } from "#app/language/markup/document.ts";
import { type Fields, openFields } from "#app/language/markup/fields.ts";
import { isSafe } from "#app/language/markup/rules/url-safe.ts";
import { parseDuration, parseTime } from "#app/language/markup/values.ts";
import {
  type BasedOn,
  LEVELS_OF_SCENARIO,
  SAFEGUARDS,
  type Scenario,
  type Shift,
} from "./scenario.ts";
import { FORM, type Forms, ONE_FORM } from "./form-names.ts";

/** The part of a scenario that its front matter says. */
export type Head = Pick<
  Scenario,
  | "forms"
  | "title"
  | "summary"
  | "level"
  | "minutes"
  | "skills"
  | "pass"
  | "warnings"
  | "shift"
  | "console"
  | "basedOn"
>;

const NAMES = [
  "title",
  "summary",
  "level",
  "minutes",
  "skills",
  "pass",
  "warnings",
  "shift",
  "console",
  "forms",
  "based_on",
];
const DAY = 1440;
const LONGEST_SHIFT = 720;

const words = z.string().trim().min(1);
const time = z.string().transform(parseTime).pipe(z.number());
const pace = z.string().transform(parseDuration).pipe(z.number().min(1).max(3600));
const address = z.string().refine((url) => /^https?:/i.test(url) && isSafe(url));

/** Reads the front matter; what is missing becomes empty and a problem. */
export function parseHead(document: AuthoredDocument): Parsed<Head> {
  const fields = openFields(document);
  fields.allow("", NAMES);
  const value: Head = {
    title: fields.read("title", words, "", "a few words", "A title"),
    summary: fields.read("summary", words, "", "a sentence or two", "What a trainee meets here."),
    level: fields.read(
      "level",
      z.enum(LEVELS_OF_SCENARIO),
      "foundation",
      `one of ${inTicks(LEVELS_OF_SCENARIO)}`,
      "foundation",
    ),
    minutes: fields.read(
      "minutes",
      z.number().int().min(1).max(600),
      1,
      "the real minutes that it takes, as a whole number",
      "10",
    ),
    skills: readSkills(fields),
    pass: fields.read(
      "pass",
      z.number().int().min(1).max(100),
      100,
      "a whole number from 1 to 100",
      "70",
    ),
    warnings: fields.read(
      "warnings",
      z.array(words),
      [],
      "a list in square brackets; `[]` when there is nothing to warn of",
      "[]",
    ),
    shift: readShift(fields),
    console: fields.read(
      "console",
      z.array(z.enum(SAFEGUARDS)).default([]),
      [],
      `a list of safeguards (${inTicks(SAFEGUARDS)})`,
    ),
    forms: readForms(fields),
    basedOn: readBasedOn(fields),
  };
  return { value, problems: fields.problems };
}

function inTicks(values: readonly string[]): string {
  return values.map((value) => `\`${value}\``).join(", ");
}

function readSkills(fields: Fields): readonly Skill[] {
  const expected = `a list of skills (${inTicks(SKILLS)})`;
  const named = fields.read("skills", z.array(z.unknown()).min(1), [], expected);
  return named.flatMap((_, i) =>
    fields.read(
      `skills.${i}`,
      z.array(z.enum(SKILLS)).or(z.enum(SKILLS).transform((skill) => [skill])),
      [],
      `one of ${inTicks(SKILLS)}`,
    ),
  );
}

/** One form for everything where nothing is said. */
function readForms(fields: Fields): Forms {
  if (!fields.has("forms")) return ONE_FORM;
  fields.allow("forms", ["practice", "assessment"]);
  const list = (name: keyof Forms) =>
    fields.read(
      `forms.${name}`,
      z.array(z.string().regex(FORM)).min(1),
      ONE_FORM[name],
      "a list of forms, each a capital letter: `[A]`",
    );
  return { practice: list("practice"), assessment: list("assessment") };
}

/** A shift that ends at or before the time it began at goes on into the next day. */
function readShift(fields: Fields): Shift {
  fields.allow("shift", ["from", "to", "pace", "ends"]);
  const from = fields.read("shift.from", time, 0, 'a time in quotes: `"16:30"`');
  const clock = fields.read("shift.to", time, from + 30, 'a time in quotes: `"17:00"`');
  const to = clock > from ? clock : clock + DAY;
  if (to - from > LONGEST_SHIFT) {
    fields.report(
      "shift.to",
      "the shift lasts longer than twelve hours",
      "write an end soon after `shift.from`",
    );
  }
  return {
    from,
    to,
    paceSeconds: fields.read(
      "shift.pace",
      pace,
      20,
      "the real time of one minute of the shift: `20s`",
    ),
    ends: fields.read("shift.ends", words, "", "what the end of the shift is, in words"),
  };
}

/** A real case with its sources, or a statement that all is invented; where there is neither, `sources-are-named` says so. */
function readBasedOn(fields: Fields): BasedOn {
  fields.allow("based_on", ["case", "changed", "sources", "invented"]);
  const isInvented = fields.has("based_on.invented");
  const isReal = ["case", "changed"].some((name) => fields.has(`based_on.${name}`));
  if (isInvented && isReal) {
    fields.report(
      "based_on.invented",
      "`invented` stands beside the real case",
      "keep `invented` when nothing real stands behind the scenario, else keep `case` and `changed`",
    );
  }
  if (isInvented || !fields.has("based_on")) {
    return {
      case: "",
      changed: isInvented
        ? fields.read("based_on.invented", words, "", "a sentence that says what is invented")
        : "",
      sources: readSources(fields),
    };
  }
  fields.read(
    "based_on.sources",
    z.array(z.unknown()).min(1),
    [],
    "a list of `{ title, url }`, at least one",
  );
  return {
    case: fields.read("based_on.case", words, "", "the name of the real case"),
    changed: fields.read("based_on.changed", words, "", "what was changed"),
    sources: readSources(fields),
  };
}

function readSources(fields: Fields): BasedOn["sources"] {
  return Array.from({ length: fields.count("based_on.sources") }, (_, i) => {
    fields.allow(`based_on.sources.${i}`, ["title", "url"]);
    return {
      title: fields.read(`based_on.sources.${i}.title`, words, "", "the source's title"),
      url: fields.read(
        `based_on.sources.${i}.url`,
        address,
        "",
        "an address that begins with `https://`",
      ),
    };
  });
}
