import type { ScenarioChoice } from "#app/attempts/assigned/assignment.ts";
import { RULE_WORDS } from "#app/attempts/assigned/words.ts";
import { LONGEST_TITLE } from "#app/kit/form/limits.ts";
import { FieldError } from "#app/kit/form/field-error.tsx";
import { Field } from "#app/kit/form/field.tsx";
import { SelectField } from "#app/kit/form/select-field.tsx";
import { errorOf } from "#app/kit/form/text-field.tsx";
import { Badge } from "#app/kit/layout/badge.tsx";
import { levelWords } from "#app/kit/words/words.ts";
import { HowFields } from "./how-fields.tsx";

interface AssignmentFieldsProps {
  timeZone: string;
  scenarios: readonly ScenarioChoice[];
  /** What the fields hold, every value of a name. */
  typed: Readonly<Record<string, readonly string[]>>;
  errors: Readonly<Record<string, string>>;
  /** Why mode and clock cannot be chosen; null where they can. */
  howStays?: string | null;
  /** What else is to be known when an assignment is changed. */
  hints?: { readonly due: string; readonly counting: string };
}

const ATTEMPTS = [
  ...Array.from({ length: 10 }, (_, n) => ({ value: String(n + 1), label: String(n + 1) })),
  { value: "any", label: "Any number" },
];
const RULES = (["first", "best", "last"] as const).map((value) => ({
  value,
  label: RULE_WORDS[value],
}));

/** What an assignment asks for: the fields of one that is made, and of one that is changed. */
export function AssignmentFields(props: AssignmentFieldsProps) {
  const { timeZone, scenarios, typed, errors, howStays = null, hints } = props;
  const one = (name: string) => typed[name]?.at(-1);
  return (
    <>
      <Field
        name="title"
        label="Title"
        hint="The people see it."
        required
        maxLength={LONGEST_TITLE}
        defaultValue={one("title")}
        {...errorOf(errors["title"])}
      />
      <fieldset className="field" aria-describedby="scenario-error">
        <legend className="field-label">Scenarios</legend>
        <FieldError id="scenario-error" message={errors["scenario"]} />
        {scenarios.map((scenario) => (
          <ScenarioBox
            key={scenario.slug}
            scenario={scenario}
            chosen={typed["scenario"]?.includes(scenario.slug) ?? false}
          />
        ))}
      </fieldset>
      <HowFields mode={one("mode")} paced={one("paced")} errors={errors} stays={howStays} />
      <div className="review-pair">
        <Field
          name="opens"
          label="Opens"
          type="datetime-local"
          hint={`In ${timeZone}. Empty: at once.`}
          defaultValue={one("opens")}
          {...errorOf(errors["opens"])}
        />
        <Field
          name="due"
          label="Due"
          type="datetime-local"
          hint={`In ${timeZone}. Empty: no due date.`}
          defaultValue={one("due")}
          {...errorOf(errors["due"])}
        />
      </div>
      <p className="hint">
        After the due date people can still begin, until you take the assignment back. The board
        shows that it was late. {hints?.due}
      </p>
      <div className="review-pair">
        <SelectField
          name="attempts"
          label="Attempts at each scenario"
          options={ATTEMPTS}
          defaultValue={one("attempts") ?? "1"}
          error={errors["attempts"]}
        />
        <SelectField
          name="rule"
          label="Which one counts"
          options={RULES}
          defaultValue={one("rule") ?? "first"}
          error={errors["rule"]}
        />
      </div>
      {hints ? <p className="hint">{hints.counting}</p> : null}
    </>
  );
}

/** A scenario to choose; one that stays is sent by a field of its own, for a box that is shut sends nothing. */
function ScenarioBox({ scenario, chosen }: { scenario: ScenarioChoice; chosen: boolean }) {
  const { slug, title, about, stays } = scenario;
  return (
    <label className="choice">
      {stays === null ? (
        <input type="checkbox" name="scenario" value={slug} defaultChecked={chosen} />
      ) : (
        <>
          <input type="checkbox" checked readOnly disabled aria-describedby={`stays-${slug}`} />
          <input type="hidden" name="scenario" value={slug} />
        </>
      )}
      <span>
        {title}{" "}
        {about ? (
          <span className="meta">
            {levelWords(about.level)}, about {about.minutes} minutes
          </span>
        ) : (
          <Badge>not in service</Badge>
        )}
        {stays === null ? null : (
          <span className="hint choice-stays" id={`stays-${slug}`}>
            {stays}
          </span>
        )}
      </span>
    </label>
  );
}
