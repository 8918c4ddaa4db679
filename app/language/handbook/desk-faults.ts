/** What the handbook says about the desk and the desk does not bear out: the steps of rules, the actions and teams of the matrix. */
import type { Diagnostic } from "#app/language/markup/diagnostic.ts";
import { findNearest } from "#app/language/markup/nearest.ts";
import { type Source, type Span, wordSpan } from "#app/language/markup/span.ts";
import { ID } from "#app/language/markup/values.ts";
import type { Desk, DeskAction } from "./desk.ts";
import type { Clause, EscalationRoute } from "./handbook.ts";
import { type HandbookFile, placeOf, type Written } from "./parse-section.ts";

/** Everything in the handbook's files that needs the desk to be seen. */
export function listDeskFaults(files: readonly HandbookFile[], desk: Desk): Diagnostic[] {
  return files.flatMap(({ source, clauses, routes }) => [
    ...clauses.flatMap((written) => stepFaults(written, source, desk)),
    ...routes.flatMap((written) => routeFaults(written, source, desk)),
  ]);
}

/** Whether an action takes anything away: closing does not. */
function enforces({ rung }: DeskAction): boolean {
  return rung !== null && rung > 0;
}

function passesOn({ rung, to }: DeskAction): boolean {
  return rung === null && to.length > 0;
}

function stepFaults(written: Written<Clause>, source: Source, desk: Desk): Diagnostic[] {
  const { step, retired } = written.value;
  if (step === null || retired !== null) return [];
  const wanted = desk.actions.filter(enforces);
  const otherwise = `\`${step}\` enforces nothing, so it cannot end a breach`;
  return actionFaults(step, placeOf(written, "step"), source, desk, wanted, otherwise);
}

function routeFaults(written: Written<EscalationRoute>, source: Source, desk: Desk): Diagnostic[] {
  const { do: action, to, via } = written.value;
  const wanted = desk.actions.filter(passesOn);
  const otherwise = `\`${action}\` passes nothing on`;
  const reach = wanted.find(({ id }) => id === action)?.to;
  const [toPlace, viaPlace] = [placeOf(written, "to"), placeOf(written, "via")];
  return [
    ...actionFaults(action, placeOf(written, "do"), source, desk, wanted, otherwise),
    ...teamFaults(to, toPlace, source, desk),
    ...(reach && !reach.includes(to) && desk.teams.some(({ id }) => id === to)
      ? [cannotReach(action, to, reach, toPlace, source)]
      : []),
    ...via.flatMap((team) => teamFaults(team, wordSpan(source, viaPlace, team), source, desk)),
  ];
}

function actionFaults(
  name: string,
  span: Span,
  source: Source,
  desk: Desk,
  wanted: readonly DeskAction[],
  otherwise: string,
): Diagnostic[] {
  if (wanted.some(({ id }) => id === name)) return [];
  const known = desk.actions.some(({ id }) => id === name);
  const message = known ? otherwise : `\`${name}\` is not an action of the desk`;
  return nameFault(name, span, source, "every-action-exists", message, wanted);
}

function teamFaults(name: string, span: Span, source: Source, { teams }: Desk): Diagnostic[] {
  if (teams.some(({ id }) => id === name)) return [];
  const message = `\`${name}\` is not a team of the desk`;
  return nameFault(name, span, source, "every-team-exists", message, teams);
}

/** A word that is no name at all was told where it was read. */
function nameFault(
  name: string,
  span: Span,
  { file }: Source,
  code: string,
  message: string,
  wanted: readonly { readonly id: string }[],
): Diagnostic[] {
  if (!ID.test(name)) return [];
  const ids = wanted.map(({ id }) => id);
  const near = findNearest(name, ids);
  const problem = { file, span, code, severity: "error", message } as const;
  if (near === null) return [{ ...problem, hint: `write one of ${inTicks(ids)}` }];
  const replacement = { title: `Write ${near}`, span, text: near };
  return [{ ...problem, hint: `did you mean \`${near}\`?`, replacement }];
}

function cannotReach(
  action: string,
  team: string,
  reach: readonly string[],
  span: Span,
  { file }: Source,
): Diagnostic {
  const message = `\`${action}\` cannot be addressed to \`${team}\``;
  const hint = `on the desk it goes to ${inTicks(reach)}`;
  return { file, span, code: "every-team-exists", severity: "error", message, hint };
}

function inTicks(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(", ");
}
