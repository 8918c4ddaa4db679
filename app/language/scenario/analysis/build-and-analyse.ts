/** Everything that is asked of a text before it is published: each form built, then analysed. */
import type { Diagnostic } from "#app/language/markup/diagnostic.ts";
import type { Source } from "#app/language/markup/span.ts";
import { buildForms, joinProblems, type Built, type Ground } from "#app/language/scenario/build.ts";
import { byPlace } from "#app/language/scenario/check.ts";
import { analyse, type AnalysisOptions } from "./analyse.ts";
import type { Analysis } from "./analysis.ts";
import { findMemory } from "./memory.ts";

/** One form that was built, with the problems of its analysis among the others; `analysis` is null when nothing could be built. */
export interface AnalysedForm extends Built {
  readonly analysis: Analysis | null;
}

/** All forms of a text, the first for practice first, and the problems of all. */
export interface Analysed {
  readonly forms: readonly AnalysedForm[];
  readonly problems: readonly Diagnostic[];
}

/** Builds and analyses. An error of either leaves that form without what it compiled to. */
export function buildAndAnalyse(
  source: Source,
  ground: Ground,
  options?: AnalysisOptions,
): Analysed {
  const forms = buildForms(source, ground).map((built): AnalysedForm => {
    if (!built.compiled) return { ...built, analysis: null };
    const analysis = analyse(built.compiled, built.own, options);
    const failed = analysis.problems.some(({ severity }) => severity === "error");
    return {
      ...{ scenario: built.scenario, own: built.own },
      compiled: failed ? null : built.compiled,
      problems: [...built.problems, ...analysis.problems].toSorted(byPlace),
      analysis,
    };
  });
  const checked = forms.map((form) => withMemory(source, forms, form));
  return { forms: checked, problems: joinProblems(checked) };
}

/** An assessment form also says whether memory of a practice form passes it. */
function withMemory(
  source: Source,
  forms: readonly AnalysedForm[],
  form: AnalysedForm,
): AnalysedForm {
  const { compiled, scenario } = form;
  const { practice, assessment } = scenario.forms;
  if (!compiled || !assessment.includes(scenario.form) || practice.includes(scenario.form))
    return form;
  const found = forms.flatMap((other) =>
    other.compiled && practice.includes(other.scenario.form)
      ? (findMemory(source, other.compiled, compiled) ?? [])
      : [],
  );
  return found.length === 0
    ? form
    : { ...form, compiled: null, problems: [...form.problems, ...found].toSorted(byPlace) };
}
