import { RULE_WORDS } from "#app/attempts/assigned/words.ts";
import { Notice } from "#app/kit/layout/notice.tsx";
import { ScrollBox } from "#app/kit/layout/scroll-box.tsx";
import { count } from "#app/kit/words/words.ts";
import type { Came, RuleEffect } from "./rule-effect.ts";

/** Another rule before it is saved: for whom another attempt would count; its mark goes back with the form as the answer. */
export function RuleEffectNotice({ effect }: { effect: RuleEffect }) {
  const { rule, mark, people, left, several, rows, more } = effect;
  const concerned = count(people, "person", "people");
  return (
    <Notice tone="time" title="Not saved yet: look at what the other rule changes">
      <input type="hidden" name="confirm" value={mark} />
      <p>
        {RULE_WORDS[rule]}:{" "}
        {people === 0 ? (
          <>
            <strong>for nobody is it another one</strong>, of {count(several, "person", "people")}{" "}
            who finished a scenario more than once.
          </>
        ) : (
          <>
            <strong>for {concerned} it is another one than now</strong>, of {several} who finished a
            scenario more than once. {left > 0 ? `${left} of them left the cohort. ` : ""}
            {passWords(effect)} Readiness is worked out anew from these.
          </>
        )}
      </p>
      {rows.length > 0 ? (
        <details>
          <summary>Who it is</summary>
          <ScrollBox label="People for whom another attempt would count" className="table-scroll">
            <table className="data-table rule-effect">
              <thead>
                <tr>
                  <th scope="col">Person</th>
                  <th scope="col">Counts now</th>
                  <th scope="col">Would count</th>
                </tr>
              </thead>
              <tbody>
                {rows.map(({ userId, name, scenario, from, to }) => (
                  <tr key={`${userId} ${scenario}`}>
                    <th scope="row">
                      {name} <span className="meta">{scenario}</span>
                    </th>
                    <td>{cameWords(from)}</td>
                    <td>{cameWords(to)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollBox>
          {more > 0 ? <p className="meta">and {more} more</p> : null}
        </details>
      ) : null}
      <p>
        <button className="button primary">
          {people === 0 ? "Save with this rule" : `Save, and let it change for ${concerned}`}
        </button>
      </p>
    </Notice>
  );
}

function cameWords({ percent, passed, critical }: Came): string {
  const error = critical > 0 ? ", critical error" : "";
  return `${percent} %, ${passed ? "passed" : "not passed"}${error}`;
}

function passWords({ gained, lost }: RuleEffect): string {
  const results = (n: number, more: string) => count(n, `${more}result`, `${more}results`);
  if (gained === 0 && lost === 0) return "Whether they passed stays as it is.";
  if (lost === 0) return `${results(gained, "more ")} would be passed.`;
  if (gained === 0) return `${results(lost, "")} would no longer be passed.`;
  return `${results(gained, "more ")} would be passed, and ${lost} no longer.`;
}
