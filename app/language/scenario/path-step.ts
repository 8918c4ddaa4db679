/** The grammar of one step of a `<Path>`: words only; whether the names exist is asked elsewhere. */
import type { Certainty } from "./event.ts";

/** "as expected" stands for whatever the scenario expects at that moment. */
export type Listed = "as-expected" | readonly string[];

/** A step, taken apart. */
export type PathStepWords =
  | { readonly kind: "open"; readonly record: string }
  | { readonly kind: "wait"; readonly minutes: number | null }
  | {
      readonly kind: "worksheet";
      readonly case: string;
      readonly worksheet: string;
      readonly answers: "as-expected" | Readonly<Record<string, string>>;
    }
  | {
      readonly kind: "act";
      readonly case: string;
      readonly do: string;
      readonly to: string | null;
      readonly cites: Listed;
      readonly attaches: Listed;
      readonly certainty: Certainty | null;
    };

/** A step that was understood, or what is wrong with it in plain words. */
export type ParsedStep = { readonly ok: PathStepWords } | { readonly error: string };

const SURENESS: ReadonlyMap<string, Certainty> = new Map([
  ["unsure", 1],
  ["fairly sure", 2],
  ["sure", 3],
]);

const NAME = "[a-z][a-z0-9-]*";

/** Reads one step; white space does not matter. */
export function parsePathStep(text: string): ParsedStep {
  const step = text.trim().replace(/\s+/g, " ");
  const open = new RegExp(`^open (${NAME})$`).exec(step);
  if (open) return { ok: { kind: "open", record: open[1] ?? "" } };
  const wait = /^wait(?: (\d+))?$/.exec(step);
  if (wait)
    return { ok: { kind: "wait", minutes: wait[1] === undefined ? null : Number(wait[1]) } };
  const inCase = new RegExp(`^(${NAME}): ?(.+)$`).exec(step);
  if (inCase) return parseInCase(inCase[1] ?? "", inCase[2] ?? "");
  if (step === "") return { error: "a step is missing" };
  if (/^open\b/.test(step)) return { error: "`open` takes the id of one record" };
  if (/^wait\b/.test(step)) return { error: "`wait` takes a number of minutes, or nothing" };
  return { error: `\`${step}\` is not a step` };
}

function parseInCase(id: string, rest: string): ParsedStep {
  const worksheet = new RegExp(`^worksheet (${NAME}) (.+)$`).exec(rest);
  if (worksheet) return parseWorksheet(id, worksheet[1] ?? "", worksheet[2] ?? "");
  if (/^worksheet\b/.test(rest)) {
    return { error: "`worksheet` takes a worksheet and its answers, or `as expected`" };
  }
  return parseAct(id, rest);
}

function parseWorksheet(id: string, worksheet: string, rest: string): ParsedStep {
  if (rest === "as expected") {
    return { ok: { kind: "worksheet", case: id, worksheet, answers: "as-expected" } };
  }
  const answers: Record<string, string> = {};
  for (const pair of rest.split(" ")) {
    const [question, option, ...more] = pair.split(":");
    if (!question || !option || more.length > 0) {
      return { error: `\`${pair}\` is not an answer` };
    }
    if (Object.hasOwn(answers, question)) return { error: `\`${question}\` is answered twice` };
    answers[question] = option;
  }
  return { ok: { kind: "worksheet", case: id, worksheet, answers } };
}

function parseAct(id: string, rest: string): ParsedStep {
  const [head = "", ...parts] = rest.split(",").map((part) => part.trim());
  const action = new RegExp(`^(${NAME})(?: to (${NAME}))?$`).exec(head);
  if (!action) return { error: `\`${head}\` is not an action` };
  let cites: Listed = [];
  let attaches: Listed = [];
  let certainty: Certainty | null = null;
  const seen = new Set<string>();
  for (const part of parts) {
    const sure = SURENESS.get(part);
    const [word = "", ...names] = part.split(" ");
    const kind = sure === undefined ? word : "sure";
    if (seen.has(kind)) return { error: `\`${part}\` comes second: each part is said once` };
    seen.add(kind);
    const listed = names.join(" ") === "as expected" ? "as-expected" : names;
    if (sure !== undefined) certainty = sure;
    else if (word === "citing" && names.length > 0) cites = listed;
    else if (word === "attaching" && names.length > 0) attaches = listed;
    else return { error: `\`${part}\` is not a part of a decision` };
  }
  const words = { case: id, do: action[1] ?? "", to: action[2] ?? null };
  return { ok: { kind: "act", ...words, cites, attaches, certainty } };
}
