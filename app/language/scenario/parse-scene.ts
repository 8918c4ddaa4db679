/** `<Scene>` and what stands directly in it → the nouns. */
import type { Element } from "#app/language/markup/element.ts";
import { parsePairs } from "#app/language/markup/values.ts";
import { parseChoices, parseEffect, parseOtherwise, parseShiftEnd } from "./parse-judged.ts";
import type { Reader } from "./reader.ts";
import { INERT, type Scene, type UseWorksheet } from "./scenario.ts";

/** Reads one scene of a case. */
export function parseScene(reader: Reader, element: Element, caseId: string): Scene {
  const { read, prose, within } = reader;
  const reading = read(element);
  const id = reading.text("id");
  const name = `${caseId}.${id}`;
  const [otherwise] = within(element, "Otherwise");
  const [shiftEnd] = within(element, "ShiftEnd");
  const [why] = within(element, "Why");
  return {
    id,
    fromDesk: false,
    aftermath: false,
    prose: prose(`scene:${name}`, element),
    rule: reading.text("rule") || null,
    triggers: reading.list("trigger"),
    needs: reading.list("needs"),
    inert: INERT.find((what) => what === reading.text("inert")) ?? null,
    proposes: reading.list("proposes"),
    item: reading.text("item") || "the post",
    report: reading.text("report") || "the report",
    why: prose(`scene:${name}:why`, why),
    worksheets: within(element, "UseWorksheet").map((worksheet) =>
      parseUseWorksheet(reader, worksheet),
    ),
    choices: within(element, "Action").flatMap((action, i) =>
      parseChoices(reader, action, `${name}.${i + 1}`),
    ),
    otherwise: otherwise ? parseOtherwise(reader, otherwise, `${name}.otherwise`) : null,
    effects: within(element, "After").map((after, i) =>
      parseEffect(reader, after, `${name}.after.${i + 1}`),
    ),
    shiftEnd: shiftEnd ? parseShiftEnd(reader, shiftEnd, `${name}.shift-end`) : null,
    span: reading.span,
    at: reading.at,
  };
}

function parseUseWorksheet({ read }: Reader, element: Element): UseWorksheet {
  const reading = read(element);
  return {
    worksheet: reading.text("id"),
    minutes: reading.integer("minutes") ?? 1,
    key: Object.fromEntries(parsePairs(reading.text("key"))),
    span: reading.span,
    at: reading.at,
  };
}
