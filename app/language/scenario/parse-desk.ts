/** The desk file → its buttons and teams, and every problem of form in it. Never throws. */
import { z } from "zod";
import { conform } from "#app/language/markup/conform.ts";
import type { Diagnostic, Parsed } from "#app/language/markup/diagnostic.ts";
import { parseDocument } from "#app/language/markup/document.ts";
import { removeWord } from "#app/language/markup/edits.ts";
import { listElements } from "#app/language/markup/element.ts";
import { openFields } from "#app/language/markup/fields.ts";
import { findNearest } from "#app/language/markup/nearest.ts";
import { listOfKind, readElement, type Reading } from "#app/language/markup/read-element.ts";
import { mayContain } from "#app/language/markup/schema.ts";
import { type Source, wordSpan } from "#app/language/markup/span.ts";
import { parseDuration } from "#app/language/markup/values.ts";
import {
  type Desk,
  type DeskAction,
  LEVELS,
  SHEET_PARTS,
  type Team,
} from "#app/language/handbook/desk.ts";
import { listRepeated } from "#app/language/handbook/same-id.ts";
import { DESK } from "./desk-schema.ts";
import { flagId } from "./parse-case.ts";

const words = z.string().trim().min(1);

/** Reads the desk. */
export function parseDesk(given: Source): Parsed<Desk> {
  const document = parseDocument(given, mayContain(DESK));
  const { source, tree } = document;
  const fields = openFields(document);
  fields.allow("", ["platform", "you", "level", "protecting-flags"]);
  const of = (name: string) =>
    listOfKind(listElements(tree), name, DESK).map((element) =>
      readElement(element, document, DESK),
    );
  const [actions, teams] = [of("Button"), of("Team")];
  const value: Desk = {
    platform: fields.read("platform", words, "", "the name of the platform"),
    you: fields.read("you", words, "", "who the trainee is: `an L1 reviewer`"),
    level: fields.read("level", z.enum(LEVELS).default("L1"), "L1", "one of `L1`, `L2`, `L3`"),
    protectingFlags: fields
      .read("protecting-flags", z.array(words).default([]), [], "a list of flags: `[protected]`")
      .map(flagId),
    actions: actions.map(toAction),
    teams: teams.map(toTeam),
  };
  const problems = [
    ...document.problems,
    ...fields.problems,
    ...conform(document, DESK),
    ...listRepeated(named(actions, "id", source), "button id"),
    ...listRepeated(named(teams, "id", source), "team id"),
    ...listRepeated(named(actions, "key", source), "key", "keys-are-unique"),
    ...actions.flatMap((action) => listUnknownTeams(action, value.teams, source)),
    ...actions.flatMap((action) => listEasierOnProtected(action, source)),
  ];
  return {
    value,
    problems: problems.toSorted((a, b) => a.span.start.offset - b.span.start.offset),
  };
}

function named(readings: readonly Reading[], attribute: string, { file }: Source) {
  return readings.map(({ text, at, span }) => ({
    name: text(attribute),
    file,
    span: at[attribute] ?? span,
  }));
}

function toAction({ text, list, integer, oneOf, someOf, span }: Reading): DeskAction {
  return {
    id: text("id"),
    label: text("label"),
    key: text("key"),
    rung: integer("rung"),
    level: oneOf("level", LEVELS) ?? "L1",
    onProtected: oneOf("on-protected", LEVELS),
    approvers: integer("approvers") ?? 1,
    reversible: oneOf("reversible", ["yes", "with-effort", "no"]) ?? "yes",
    to: list("to"),
    minutes: integer("minutes") ?? 1,
    asks: someOf("asks", SHEET_PARTS),
    done: text("done"),
    step: text("step"),
    leaves: text("leaves") || null,
    takes: text("takes") || null,
    span,
  };
}

function toTeam({ text, oneOf, span }: Reading): Team {
  const seconds = parseDuration(text("answers"));
  return {
    id: text("id"),
    label: text("label"),
    name: text("name"),
    who: text("who"),
    answers: seconds === null ? null : Math.ceil(seconds / 60),
    by: oneOf("by", ["ticket", "voice"]) ?? "ticket",
    span,
  };
}

function listUnknownTeams(
  { list, at, span }: Reading,
  teams: readonly Team[],
  source: Source,
): Diagnostic[] {
  const known = teams.map(({ id }) => id);
  return list("to")
    .filter((id) => !known.includes(id))
    .map((id): Diagnostic => {
      const place = wordSpan(source, at["to"] ?? span, id);
      const near = findNearest(id, known);
      const hint = near
        ? `did you mean \`${near}\`?`
        : "a team is written with `<Team>` in this file";
      const problem = {
        file: source.file,
        span: place,
        code: "every-team-exists",
        severity: "error",
        message: `unknown team \`${id}\``,
        hint,
      } as const;
      if (!near) return problem;
      const replacement = list("to").includes(near)
        ? removeWord(source, at["to"] ?? span, id)
        : { title: `Write ${near}`, span: place, text: near };
      return { ...problem, replacement };
    });
}

/** Protected means that more people look, never fewer. */
function listEasierOnProtected({ oneOf, at, span }: Reading, { file }: Source): Diagnostic[] {
  const [level, guarded] = [oneOf("level", LEVELS) ?? "L1", oneOf("on-protected", LEVELS)];
  if (guarded === null || LEVELS.indexOf(guarded) >= LEVELS.indexOf(level)) return [];
  const place = at["on-protected"] ?? span;
  return [
    {
      ...{ file, span: place, code: "attribute-value", severity: "error" },
      message: `unexpected \`${guarded}\`, expected \`${level}\` or above for \`on-protected\``,
      hint: "on a protected account an action is never easier to take than on another one",
      replacement: { title: `Write ${level}`, span: place, text: level },
    },
  ];
}
