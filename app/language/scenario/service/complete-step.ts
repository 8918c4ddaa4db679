/** Completion of the steps of a `<Path>`. */
import type { Ground } from "#app/language/scenario/build.ts";
import {
  actionItems,
  answerItems,
  clauseItems,
  item,
  teamItems,
  worksheetItems,
} from "./complete-ground.ts";
import { packetItems, recordItems } from "./complete-names.ts";
import { sheetsIn } from "./occurrences.ts";
import { type Node, textOf } from "./read-nodes.ts";
import type { CompletionItem, Completions, TextRead } from "./service.ts";
import { listSteps, readStep, type StepWord } from "./step-words.ts";

const EXPECTED = item("step", "as expected", "", "Whatever the scenario expects at that moment.");
const PARTS: readonly CompletionItem[] = [
  item("step", "citing as expected", "", "The clauses that the best action cites."),
  item("step", "attaching as expected", "", "What the best action asks for."),
  item("step", "citing", "", "Clauses of the handbook.", "citing ${}"),
  item("step", "attaching", "", "The note, records, worksheets.", "attaching ${}"),
  item("step", "sure", "", "How certain the decision was."),
  item("step", "fairly sure", "", "How certain the decision was."),
  item("step", "unsure", "", "How certain the decision was."),
];

/** What could follow in the step at an offset; `path` is where its `<Path>` begins. */
export function completeStep(
  read: TextRead,
  path: number,
  offset: number,
  ground: Ground,
): Completions | null {
  const node = read.nodes.all.find(({ tag }) => tag.from === path);
  const step =
    node &&
    listSteps(read.text, node.tag.to, Math.max(node.innerEnd, offset)).find(
      ({ from, to }) => from <= offset && offset <= to,
    );
  if (!step) return null;
  const words = readStep(read.text, step.from, offset);
  const last = words.at(-1);
  const current = last?.to === offset && last.word !== "," ? last : null;
  const items = itemsAfter(read, current ? words.slice(0, -1) : words, ground);
  const tail = current ? (/^[\w:-]*/.exec(read.text.slice(offset))?.[0].length ?? 0) : 0;
  return { from: current?.from ?? offset, to: offset + tail, quiet: false, items };
}

function itemsAfter(
  read: TextRead,
  words: readonly StepWord[],
  ground: Ground,
): readonly CompletionItem[] {
  const [head, ...rest] = words;
  const cases = read.nodes.all.filter(({ name }) => name === "Case");
  if (!head) {
    return [
      item("step", "open", "a record", "Opens a record.", "open ${}"),
      ...cases.map((one) => {
        const id = textOf(one, "id");
        return item(
          "case",
          `${id}:`,
          textOf(one, "title"),
          "A decision in this case.",
          `${id}: \${}`,
        );
      }),
      item("step", "wait", "", "Until the next thing happens, or a number of minutes."),
    ];
  }
  if (head.word === "open" && head.role === "word") return rest.length > 0 ? [] : recordItems(read);
  const one = cases.find((candidate) => textOf(candidate, "id") === head.word);
  if (head.role !== "case" || !one) return [];
  if (rest[0]?.word === "worksheet") return sheetItems(one, rest, ground);
  return rest.length === 0
    ? [
        ...actionItems(ground.desk),
        ...(sheetsIn(one).length > 0
          ? [item("step", "worksheet", "", "Fills one in.", "worksheet ${}")]
          : []),
      ]
    : actItems(one, rest, ground);
}

function sheetItems(
  one: Node,
  [, named, ...answers]: readonly StepWord[],
  { handbook }: Ground,
): readonly CompletionItem[] {
  if (!named) return worksheetItems(handbook, sheetsIn(one));
  const sheet = handbook.worksheets.find(({ id }) => id === named.word);
  const answered = answers.map(({ word }) => word.split(":")[0] ?? "");
  return [
    ...(answers.length === 0 ? [EXPECTED] : []),
    ...(sheet ? answerItems(sheet, answered) : []),
  ];
}

function actItems(
  one: Node,
  words: readonly StepWord[],
  { desk, handbook }: Ground,
): readonly CompletionItem[] {
  const comma = words.findLastIndex(({ word }) => word === ",");
  const part = words.slice(comma + 1);
  const action = words[0]?.word ?? "";
  if (comma === -1) {
    const teams = teamItems(desk, action, []);
    const isSent = desk.actions.some(({ id, to }) => id === action && to.length > 0);
    if (part.length === 1) return isSent ? [item("step", "to", "a team", "", "to ${}")] : [];
    return part.length === 2 && part[1]?.word === "to" ? teams : [];
  }
  const said = words.map(({ word }) => word);
  if (part.length === 0) {
    return PARTS.filter(({ label }) => !said.includes(label.split(" ")[0] ?? ""));
  }
  const taken = part.map(({ word }) => word);
  const expected = part.length === 1 ? [EXPECTED] : [];
  if (part[0]?.word === "citing") return [...expected, ...clauseItems(handbook, taken)];
  if (part[0]?.word !== "attaching") return [];
  return [...expected, ...packetItems(one, handbook).filter(({ label }) => !taken.includes(label))];
}
