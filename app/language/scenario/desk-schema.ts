/**
 * The language of the desk file: its buttons and teams, and what becomes of a button wherever no scenario says so, in the
 * elements of scenarios.
 */
import { LEVELS, SHEET_PARTS } from "#app/language/handbook/desk.ts";
import { DISPLAY } from "#app/language/markup/display.ts";
import {
  type AttributeSchema,
  type ElementSchema,
  type LanguageSchema,
  TOP,
} from "#app/language/markup/schema.ts";
import { SCENARIO } from "./schema.ts";

const id = (doc: string): AttributeSchema => ({ kind: "id", doc, required: true });
const text = (doc: string): AttributeSchema => ({ kind: "text", doc });
const needed = (doc: string): AttributeSchema => ({ ...text(doc), required: true });

const when: AttributeSchema = {
  kind: "text",
  doc: "What must be so: facts of judging, and of the console, joined by `and`, `or`, `not`.",
};

/** What the desk says differently of an element of scenarios. */
const PLAYED: Readonly<Record<string, Pick<ElementSchema, "parents" | "doc">>> = {
  Action: {
    parents: [TOP, "Scene"],
    doc: "What becomes of buttons: at the top in every scene of every case, in a scene of the desk there.",
  },
  Scene: { parents: [TOP], doc: "A moment that follows from a button: `queued`, `dark`." },
  Ending: { parents: [TOP], doc: "How a case ends by what was pressed." },
  Why: { parents: ["Scene", "Action"], doc: "Why the answer of the scene is the answer." },
  After: { parents: ["Scene"], doc: "An effect that arrives by itself." },
  ShiftEnd: { parents: [TOP], doc: "What happens to a case that is open when access ends." },
};

const played = SCENARIO.elements.flatMap((element): ElementSchema[] => {
  const own = PLAYED[element.name];
  if (!own) return [];
  const attributes: Record<string, AttributeSchema> = { ...element.attributes };
  for (const name of ["unless", "sets", "asks"]) delete attributes[name];
  if (attributes["when"]) attributes["when"] = when;
  if (attributes["do"])
    attributes["do"] = {
      ...{ kind: "ids", required: true },
      doc: "The buttons; `any` for every one that enforces nothing.",
    };
  const { outcome } = attributes;
  if (outcome)
    attributes["outcome"] = {
      ...outcome,
      required: false,
      doc: "How it ended; by the decision that led there when absent.",
    };
  return [{ ...element, ...own, least: 0, attributes }];
});

/** The language of the desk file. */
export const DESK: LanguageSchema = {
  top: "prose",
  elements: [
    {
      name: "Button",
      doc: "One button of the console.",
      parents: [TOP],
      children: "none",
      least: 1,
      attributes: {
        id: id("What `do` names."),
        label: needed("What the button says."),
        key: { kind: "key", doc: "The key that chooses it.", required: true },
        rung: {
          kind: "integer",
          doc: "Its rung on the ladder of enforcement; absent when it enforces nothing.",
        },
        level: {
          kind: "choice",
          values: LEVELS,
          doc: "The lowest level that may take it; L1 when absent.",
        },
        "on-protected": {
          kind: "choice",
          values: LEVELS,
          doc: "The lowest level that may take it on a protected account; the same when absent.",
        },
        approvers: { kind: "integer", doc: "How many must agree; 1 when absent.", least: 1 },
        reversible: {
          kind: "choice",
          values: ["yes", "with-effort", "no"],
          doc: "Whether it can be undone; yes when absent.",
        },
        to: { kind: "ids", doc: "The teams that it can be addressed to." },
        minutes: { kind: "minutes", doc: "What it costs of the shift; 1 when absent." },
        asks: { kind: "choices", values: SHEET_PARTS, doc: "What the sheet asks for with it." },
        done: needed(
          "Explanations say “You” and this: `put [item] behind a screen`; `[item]`, `[report]`, `[handle]` and `[team]` stand for what it was.",
        ),
        step: needed("The same as a noun phrase: `a screen before [item]`."),
        leaves: text("What it does not end, in one sentence."),
        takes: text("Whom it hits, in one sentence."),
      },
    },
    {
      name: "Team",
      doc: "Somebody an action can be addressed to.",
      parents: [TOP],
      children: "none",
      attributes: {
        id: id("What `to` names."),
        label: needed("What the desk calls them."),
        name: needed("What a sentence calls them, with the article: `the shift lead (L2)`."),
        who: needed("What they are for: `which is there for lives at risk`."),
        answers: { kind: "duration", doc: "How fast they answer." },
        by: {
          kind: "choice",
          values: ["ticket", "voice"],
          doc: "How they are reached; by ticket when absent.",
        },
      },
    },
    ...played,
    ...DISPLAY,
  ],
};
