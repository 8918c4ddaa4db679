/** Every name in a scenario's text: what it names, where it is made and where it is used. */
import { namedAttributes, type Node, type NodesRead, aroundOf, textOf } from "./read-nodes.ts";
import { type Range, wordsOf } from "./read-tags.ts";
import { roleOf } from "./roles.ts";
import { listSteps, type StepWord } from "./step-words.ts";

/** The kinds of things that have a name. */
export type SymbolKind =
  "case" | "scene or ending" | "fact" | "worksheet" | "answer" | "action" | "team" | "clause";

/** A named thing. A record is a fact; `scope` is what a name is unique in: the case's number, or the worksheet. */
export interface Named {
  readonly kind: SymbolKind;
  readonly id: string;
  readonly scope: string;
}

/** One place where something is named. */
export interface Occurrence extends Named, Range {
  readonly role: "made" | "used";
  /** The element whose attribute or content this is. */
  readonly node: Node;
}

/** The names of a text. */
export function listOccurrences(text: string, nodes: NodesRead): Occurrence[] {
  const found: Occurrence[] = [];
  const cases = nodes.all.filter(({ name }) => name === "Case");
  const nowhere = new Around(cases, null);
  const inside = new Map(cases.map((one) => [one, new Around(cases, one)]));
  for (const node of nodes.all) {
    const one = aroundOf(node, "Case");
    const around = (one && inside.get(one)) ?? nowhere;
    for (const [name, { value }] of namedAttributes(node)) {
      const role = roleOf(node.name, name);
      if (!value || role === null) continue;
      for (const { word, from } of wordsOf(value.text, value.from)) {
        for (const named of around.namesIn(role, word, from, node)) found.push({ ...named, node });
      }
    }
    if (node.name !== "Path") continue;
    for (const step of listSteps(text, node.tag.to, node.innerEnd)) {
      for (const named of stepNames(step.words, cases)) found.push({ ...named, node });
    }
  }
  return found.toSorted((a, b) => a.from - b.from);
}

type Found = Omit<Occurrence, "node">;

/** How words are understood around one case. */
class Around {
  readonly #cases: readonly Node[];
  readonly #sheets: readonly string[];
  readonly #scope: string;

  constructor(cases: readonly Node[], one: Node | null) {
    this.#cases = cases;
    this.#sheets = one ? sheetsIn(one) : [];
    this.#scope = one ? String(cases.indexOf(one)) : "";
  }

  namesIn(
    role: NonNullable<ReturnType<typeof roleOf>>,
    word: string,
    from: number,
    node: Node,
  ): Found[] {
    const scope = this.#scope;
    const at = (kind: SymbolKind, made = false, inside = ""): Found[] => [
      { kind, id: word, scope: inside, from, to: from + word.length, role: made ? "made" : "used" },
    ];
    switch (role) {
      case "case":
        return at("case", true);
      case "record":
        return at("fact", true);
      case "sets":
        return at("fact", true);
      case "place":
        return at("scene or ending", true, scope);
      case "then":
        return at("scene or ending", false, scope);
      case "fact":
      case "asks":
      case "looks":
        return role === "asks" && word === "note" ? [] : at(this.#factOrSheet(word));
      // Names of the handbook's own lines: nothing in the file makes or renames them.
      case "rule":
      case "trigger":
        return [];
      case "action":
      case "team":
      case "clause":
        return at(role);
      case "worksheet":
        return at("worksheet");
      case "key":
        return pair(word, from)
          .slice(0, 1)
          .flatMap((half) => answer(half, textOf(node, "id")));
      case "ends":
        return endsPair(word, from, this.#cases);
    }
  }

  #factOrSheet(word: string): SymbolKind {
    return this.#sheets.includes(word) ? "worksheet" : "fact";
  }
}

/** The worksheets that a case offers. */
export function sheetsIn(one: Node): readonly string[] {
  const scenes = one.children.filter(({ name }) => name === "Scene");
  const uses = scenes.flatMap(({ children }) =>
    children.filter(({ name }) => name === "UseWorksheet"),
  );
  return [...new Set(uses.map((use) => textOf(use, "id")))].filter((id) => id !== "");
}

interface Half extends Range {
  readonly word: string;
}

function pair(word: string, from: number): readonly Half[] {
  const colon = word.indexOf(":");
  if (colon === -1) return [{ word, from, to: from + word.length }];
  const second = from + colon + 1;
  return [
    { word: word.slice(0, colon), from, to: from + colon },
    { word: word.slice(colon + 1), from: second, to: from + word.length },
  ];
}

function answer({ word, from, to }: Half, worksheet: string): Found[] {
  return [{ kind: "answer", id: word, scope: worksheet, from, to, role: "used" }];
}

function endsPair(word: string, from: number, cases: readonly Node[]): Found[] {
  const [first, second] = pair(word, from);
  if (!first?.word) return [];
  const one = cases.findIndex((candidate) => textOf(candidate, "id") === first.word);
  const { from: start, to } = first;
  const named: Found[] = [
    { kind: "case", id: first.word, scope: "", from: start, to, role: "used" },
  ];
  if (second?.word)
    named.push({
      kind: "scene or ending",
      id: second.word,
      scope: String(one),
      from: second.from,
      to: second.to,
      role: "used",
    });
  return named;
}

/** What the words of a step name. */
function stepNames(words: readonly StepWord[], cases: readonly Node[]): Found[] {
  const head = words.find(({ role }) => role === "case")?.word;
  const one = cases.find((candidate) => textOf(candidate, "id") === head);
  const sheet = words.find(({ role }) => role === "worksheet")?.word ?? "";
  return words.flatMap(({ role, word, from, to }): Found[] => {
    const at = (kind: SymbolKind): Found[] => [
      { kind, id: word, scope: "", from, to, role: "used" },
    ];
    switch (role) {
      case "record":
        return at("fact");
      case "attached":
        if (word === "note") return [];
        return at(one && sheetsIn(one).includes(word) ? "worksheet" : "fact");
      case "answer":
        return pair(word, from)
          .slice(0, 1)
          .flatMap((half) => answer(half, sheet));
      case "case":
      case "action":
      case "team":
      case "worksheet":
      case "clause":
        return at(role);
      case "word":
        return [];
    }
  });
}

/** The name at an offset, or just before it. */
export function occurrenceAt(all: readonly Occurrence[], offset: number): Occurrence | null {
  return (
    all.find(({ from, to }) => from <= offset && offset < to) ??
    all.find(({ from, to }) => from <= offset && offset === to) ??
    null
  );
}

/** Whether two places name the same thing. */
export function isSame(a: Named, b: Named): boolean {
  return a.kind === b.kind && a.id === b.id && a.scope === b.scope;
}
