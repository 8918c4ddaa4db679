/** Small mistakes made on purpose in a scenario's text: what a tired author could do to it. */
import type { Source, Span } from "#app/language/markup/span.ts";
import type { Case, Choice, Scenario } from "#app/language/scenario/scenario.ts";

/** One changed text, and what was done to it where. */
export interface Mutant {
  readonly operator: string;
  readonly at: Span;
  readonly text: string;
}

interface Edit {
  readonly span: Span;
  readonly text: string;
}

type Operator = (scenario: Scenario, source: Source) => (Edit | readonly Edit[])[];

const choices = (scenario: Scenario) =>
  scenario.cases.flatMap((one) =>
    one.scenes.flatMap((scene) => scene.choices.map((choice) => ({ one, scene, choice }))),
  );

/** The attribute with its name, from what its value's place is. */
function attribute(source: Source, tag: Span, name: string): Span | null {
  const text = source.text.slice(tag.start.offset, tag.end.offset);
  const found = new RegExp(`\\s${name}=(?:"[^"]*"|'[^']*')`).exec(text);
  if (!found) return null;
  const from = tag.start.offset + found.index;
  return spanOf(from, from + found[0].length, tag);
}

/** Lines and columns do not matter to an edit; those of the tag say where it is. */
function spanOf(from: number, to: number, near: Span): Span {
  return { start: { ...near.start, offset: from }, end: { ...near.end, offset: to } };
}

const dropAttribute =
  (name: string): Operator =>
  (scenario, source) =>
    choices(scenario).flatMap(({ choice }) => {
      const span = attribute(source, choice.span, name);
      return span ? [{ span, text: "" }] : [];
    });

const renameAttribute =
  (from: string, to: string): Operator =>
  (scenario, source) =>
    choices(scenario).flatMap(({ choice }) => {
      const span = attribute(source, choice.span, from);
      if (!span || attribute(source, choice.span, to)) return [];
      const text = source.text.slice(span.start.offset, span.end.offset);
      return [{ span, text: text.replace(from, to) }];
    });

const inValue =
  (name: string, change: (value: string, one: Case, choice: Choice) => string): Operator =>
  (scenario, source) =>
    choices(scenario).flatMap(({ one, choice }) => {
      const span = choice.at[name];
      if (!span) return [];
      const value = source.text.slice(span.start.offset, span.end.offset);
      const text = change(value, one, choice);
      return text === value ? [] : [{ span, text }];
    });

/** Two letters in the middle change places; were they the same, one is left out. */
export function misspell(word: string): string {
  const middle = Math.floor(word.length / 2);
  const [a = "", b = ""] = [word[middle - 1], word[middle]];
  if (a === b) return word.slice(0, middle) + word.slice(middle + 1);
  return word.slice(0, middle - 1) + b + a + word.slice(middle + 1);
}

function otherState(value: string, one: Case): string {
  const states = [...one.scenes, ...one.endings].map(({ id }) => id);
  return states.find((id) => id !== value) ?? value;
}

const OPERATORS: Readonly<Record<string, Operator>> = {
  "delete a target": dropAttribute("then"),
  "lead elsewhere": inValue("then", otherState),
  "misspell a target": inValue("then", misspell),
  "invert a guard": (scenario, source) => [
    ...renameAttribute("when", "unless")(scenario, source),
    ...renameAttribute("unless", "when")(scenario, source),
  ],
  "drop a guard": dropAttribute("when"),
  "drop a `sets`": dropAttribute("sets"),
  "misspell a fact that is set": inValue("sets", misspell),
  "misspell a fact that is asked for": inValue("when", misspell),
  "forget the clauses": dropAttribute("cites"),
  "misspell a clause": inValue("cites", misspell),
  "misspell a team": inValue("to", misspell),
  "take another action": inValue("do", (value) => (value === "close" ? "remove" : "close")),
  "turn a verdict round": inValue("verdict", (value) => (value === "best" ? "harmful" : "best")),
  "forget a verdict": dropAttribute("verdict"),
  "ask for nothing": dropAttribute("asks"),
  "make it last": (scenario) =>
    choices(scenario).flatMap(({ choice }) =>
      choice.at["minutes"] ? [{ span: choice.at["minutes"], text: "45" }] : [],
    ),
  "swap two actions": (scenario, source) =>
    scenario.cases.flatMap((one) =>
      one.scenes.flatMap(({ choices: all }) =>
        all.flatMap((first, index) => {
          const second = all.slice(index + 1).find((other) => other.do === first.do);
          if (!second) return [];
          const tag = ({ span }: Choice) => source.text.slice(span.start.offset, span.end.offset);
          return [
            [
              { span: first.span, text: tag(second) },
              { span: second.span, text: tag(first) },
            ],
          ];
        }),
      ),
    ),
  "arrive after the shift": (scenario) =>
    scenario.cases.flatMap((one) =>
      one.at["arrives"] ? [{ span: one.at["arrives"], text: "23:58" }] : [],
    ),
  "misspell a case": (scenario) =>
    scenario.cases.flatMap((one) =>
      one.at["id"] ? [{ span: one.at["id"], text: misspell(one.id) }] : [],
    ),
  "misspell a record": (scenario) =>
    scenario.cases.flatMap((one) =>
      one.records.flatMap((record) =>
        record.at["id"] ? [{ span: record.at["id"], text: misspell(record.id) }] : [],
      ),
    ),
  "misspell a scene": (scenario) =>
    scenario.cases.flatMap((one) =>
      one.scenes.flatMap((scene) =>
        scene.at["id"] ? [{ span: scene.at["id"], text: misspell(scene.id) }] : [],
      ),
    ),
  "delay an effect for ever": (scenario) =>
    scenario.cases.flatMap((one) =>
      one.scenes.flatMap((scene) =>
        scene.effects.flatMap((effect) =>
          effect.at["minutes"] ? [{ span: effect.at["minutes"], text: "9999" }] : [],
        ),
      ),
    ),
  "end otherwise at the end of the shift": (scenario) =>
    scenario.cases.flatMap((one) =>
      [one.shiftEnd, ...one.scenes.map((scene) => scene.shiftEnd)].flatMap((end) =>
        end?.at["then"] ? [{ span: end.at["then"], text: otherState(end.then, one) }] : [],
      ),
    ),
};

/** At most `most` mutants of each kind, spread over the file. */
export function mutantsOf(scenario: Scenario, source: Source, most: number): Mutant[] {
  return Object.entries(OPERATORS).flatMap(([operator, find]) => {
    const all = find(scenario, source).map((edits) => (Array.isArray(edits) ? edits : [edits]));
    const step = Math.max(1, all.length / most);
    const chosen = Array.from(
      { length: Math.min(most, all.length) },
      (_, index) => all[Math.floor(index * step)],
    );
    return chosen.flatMap((edits) => {
      const [first] = edits ?? [];
      return edits && first ? [{ operator, at: first.span, text: apply(source.text, edits) }] : [];
    });
  });
}

function apply(text: string, edits: readonly Edit[]): string {
  return edits
    .toSorted((a, b) => b.span.start.offset - a.span.start.offset)
    .reduce(
      (old, { span, text: fresh }) =>
        old.slice(0, span.start.offset) + fresh + old.slice(span.end.offset),
      text,
    );
}
