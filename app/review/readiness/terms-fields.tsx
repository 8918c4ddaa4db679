import { Form, useNavigation } from "@remix-run/react";

import { FieldError } from "#app/kit/form/field-error.tsx";
import { Notice } from "#app/kit/layout/notice.tsx";
import { SKILL_WORDS } from "#app/kit/words/words.ts";
import type { ScoredSkill } from "#app/language/scenario/score.ts";
import { percentOf } from "./percent-of.ts";
import type { Terms } from "./terms.ts";

/** What was typed, and what is wrong with it by field. */
export interface TermsProblem {
  readonly values: Readonly<Record<string, string>>;
  readonly errors: Readonly<Record<string, string>>;
}

interface TermsFormProps {
  terms: Terms;
  askable: readonly ScoredSkill[];
  problem: TermsProblem | undefined;
}

/** The form in which a manager says what is asked of the ready. */
export function TermsForm({ terms, askable, problem }: TermsFormProps) {
  const sending = useNavigation().state === "submitting";
  const typed = (name: string, kept: string) => (problem ? (problem.values[name] ?? "") : kept);
  const input = (name: string, label: string, kept: string) => (
    <>
      <input
        id={name}
        className="input terms-number"
        inputMode="decimal"
        name={name}
        aria-label={label}
        defaultValue={typed(name, kept)}
        aria-invalid={problem?.errors[name] ? true : undefined}
        aria-describedby={problem?.errors[name] ? `${name}-error` : undefined}
      />
      <FieldError id={`${name}-error`} message={problem?.errors[name]} />
    </>
  );
  return (
    <Form method="post" className="terms-form" noValidate>
      <input type="hidden" name="base" value={JSON.stringify(terms)} />
      <table className="data-table terms-table">
        <caption className="visually-hidden">Skills that are asked for</caption>
        <thead>
          <tr>
            <th scope="col">Skill</th>
            <th scope="col">Right, at least (%)</th>
            <th scope="col">Decisions, at least</th>
          </tr>
        </thead>
        <tbody>
          {askable.map((skill) => {
            const term = terms.skills.find((one) => one.skill === skill);
            const { name, means } = SKILL_WORDS[skill];
            const asked = problem ? problem.values[`${skill}-asked`] === "yes" : term !== undefined;
            return (
              <tr key={skill}>
                <th scope="row">
                  <label className="choice">
                    <input
                      type="checkbox"
                      name={`${skill}-asked`}
                      value="yes"
                      defaultChecked={asked}
                    />
                    <span>
                      {name} <span className="meta">{means}</span>
                    </span>
                  </label>
                </th>
                <td>
                  {input(
                    `${skill}-threshold`,
                    `${name}: right, at least, in percent`,
                    percentOf(term?.threshold ?? 0.6),
                  )}
                </td>
                <td>
                  {input(
                    `${skill}-fewest`,
                    `${name}: decisions, at least`,
                    String(term?.fewest ?? 3),
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <label className="field">
        How sure it has to be (%)
        <span className="hint">
          The lower end of the range that the true share lies in, with this certainty, has to reach
          what is asked. 80 is usual; more asks for more decisions.
        </span>
        {input("confidence", "How sure it has to be, in percent", percentOf(terms.confidence))}
      </label>
      <label className="field">
        Least d′
        <span className="hint">
          How well somebody tells what needs an action, or an escalation, from what does not.
          Whoever does the same every time is near 0. Leave it empty to ask for nothing.
        </span>
        {input(
          "sensitivity",
          "Least d prime",
          terms.sensitivity === null ? "" : String(terms.sensitivity),
        )}
      </label>
      <label className="choice">
        <input
          type="checkbox"
          name="critical-beside"
          value="yes"
          defaultChecked={
            problem ? problem.values["critical-beside"] === "yes" : terms.criticalBeside
          }
        />
        <span>
          No critical error in attempts that do not count either{" "}
          <span className="meta">Without it one of these is told of in a remark.</span>
        </span>
      </label>
      <label className="choice">
        <input
          type="checkbox"
          name="every-passed"
          value="yes"
          defaultChecked={problem ? problem.values["every-passed"] === "yes" : terms.everyPassed}
        />
        <span>
          Every assessment has to be passed{" "}
          <span className="meta">
            Without it an assessment that was not passed is told of in a remark.
          </span>
        </span>
      </label>
      {problem ? <Problems {...problem} /> : null}
      <button className="button" disabled={sending}>
        {sending ? "Saving…" : "Save what is asked"}
      </button>
    </Form>
  );
}

/** Beside the button, where the eye is: what is wrong, each leading to its field. */
function Problems({ errors }: TermsProblem) {
  return (
    <Notice tone="problem" title="Nothing was changed yet">
      <ul className="plain" id="terms-problems">
        {Object.entries(errors).map(([name, words]) => (
          <li key={name}>
            {name === "skills" || name === "form" ? (
              words
            ) : (
              <a href={`#${name}`}>{`${fieldWords(name)}: ${words}`}</a>
            )}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** What a field is called in the table above it. */
function fieldWords(name: string): string {
  const [, skill, part] = /^(.+)-(threshold|fewest)$/.exec(name) ?? [];
  if (skill === undefined) return name === "confidence" ? "How sure it has to be" : "Least d′";
  const words = SKILL_WORDS[skill as ScoredSkill].name;
  return `${words}, ${part === "threshold" ? "right, at least" : "decisions, at least"}`;
}
