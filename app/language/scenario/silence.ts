/** Comments by which an author silences a rule for one place: `allow reading-level: quoted from the real statement`, in the braces of a comment. */
import type { Diagnostic } from "#app/language/markup/diagnostic.ts";
import { findNearest } from "#app/language/markup/nearest.ts";
import { type Source, type Span, spanAt } from "#app/language/markup/span.ts";
import { listSilences, type Silence } from "./silence-comments.ts";

/** The rules that are matters of judgement. Whatever keeps a scenario safe, readable by the machine or fair to decide is not here. */
export const SILENCEABLE = [
  "a-benign-case",
  "alternative-text",
  "arrival-can-happen",
  "chance-does-not-pass",
  "choice-makes-a-difference",
  "effect-can-happen",
  "every-ending-is-reachable",
  "every-scene-has-a-way-out",
  "every-set-fact-is-used",
  "every-skill-can-be-earned",
  "explanation-teaches",
  "model-path-is-best",
  "model-path-is-proved",
  "no-choice-dominates",
  "one-choice-is-best",
  "prose-is-not-empty",
  "reading-level",
  "reading-time",
  "skills-are-declared",
] as const;

/** Of those, the rules that also find errors; only their warnings can be silenced. */
const WARNINGS_ONLY = [
  "alternative-text",
  "every-scene-has-a-way-out",
  "prose-is-not-empty",
  "skills-are-declared",
];

const CODE = "silence-has-a-reason";

/** Whether a rule can be silenced at all. */
export function isSilenceable(code: string): boolean {
  return (SILENCEABLE as readonly string[]).includes(code);
}

/**
 * The problems that no comment silences. For the codes in `asked` (those that were looked for just now) a
 * comment that silences nothing is a warning of its own.
 */
export function applySilences(
  source: Source,
  problems: readonly Diagnostic[],
  asked: readonly string[] = [],
): Diagnostic[] {
  const silences = listSilences(source).filter(
    ({ code, reason }) => isSilenceable(code) && reason !== "",
  );
  if (silences.length === 0) return [...problems];
  const used = new Set<Silence>();
  const left = problems.filter((problem) => {
    if (!maySilence(problem)) return true;
    const by = silences.filter((silence) => covers(silence, problem));
    for (const silence of by) used.add(silence);
    return by.length === 0;
  });
  const idle = silences.filter((silence) => asked.includes(silence.code) && !used.has(silence));
  return [...left, ...idle.map((silence) => idleProblem(source, silence))];
}

/** What is wrong with the comments themselves: no reason, or a rule that does not exist or cannot be silenced. */
export function* silenceFaults(
  source: Source,
): Generator<Omit<Diagnostic, "file" | "code" | "severity">> {
  for (const { code, reason, codeAt, comment } of listSilences(source)) {
    const span = spanAt(source.text, ...codeAt);
    if (!isSilenceable(code)) {
      const near = findNearest(code, SILENCEABLE);
      const message = `\`${code}\` is not a rule that can be silenced`;
      if (near) {
        const replacement = { title: `Write ${near}`, span, text: near };
        yield { span, message, hint: `did you mean \`${near}\`?`, replacement };
      } else {
        const hint = "remove the comment and mend what the rule finds";
        yield { span, message, hint, replacement: removal(source, comment) };
      }
    } else if (reason === "") {
      yield {
        span,
        message: `this comment silences \`${code}\` without a reason`,
        hint: `write why: \`allow ${code}: …\``,
        replacement: removal(source, comment),
      };
    }
  }
}

function maySilence({ code, severity }: Diagnostic): boolean {
  return isSilenceable(code) && (severity === "warning" || !WARNINGS_ONLY.includes(code));
}

function covers({ code, covers: [from, to] }: Silence, problem: Diagnostic): boolean {
  const at = problem.span.start.offset;
  return problem.code === code && at >= from && at < to;
}

function idleProblem(source: Source, { code, codeAt, comment }: Silence): Diagnostic {
  return {
    file: source.file,
    span: spanAt(source.text, ...codeAt),
    code: CODE,
    severity: "warning",
    message: `this comment silences \`${code}\`, which finds nothing here`,
    hint: "remove the comment, or put it directly before the place that it is about",
    replacement: removal(source, comment),
  };
}

/** Takes a comment away, with its line when nothing else stands in it. */
function removal(
  { text }: Source,
  [from, to]: readonly [number, number],
): {
  title: string;
  span: Span;
  text: string;
} {
  const before = /(?:^|\n)([ \t]*)$/.exec(text.slice(0, from));
  const after = /^[ \t]*(?:\r?\n|$)/.exec(text.slice(to));
  const alone = before && after;
  const span = spanAt(
    text,
    alone ? from - (before[1] ?? "").length : from,
    alone ? to + after[0].length : to,
  );
  return { title: "Remove the comment", span, text: "" };
}
