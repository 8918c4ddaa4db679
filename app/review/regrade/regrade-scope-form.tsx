import { Form } from "@remix-run/react";

import { Notice } from "#app/kit/layout/notice.tsx";
import { count } from "#app/kit/words/words.ts";
import type { RegradePage } from "./regrade-page.server.ts";

/** Which versions and whose attempts; a GET form, so that the choice stands in the address. */
export function RegradeScopeForm({ versions, cohorts, scope }: RegradePage) {
  if (versions.length < 2)
    return (
      <Notice title="There is one version only">
        <p>There is nothing to regrade by until a second version is published.</p>
      </Notice>
    );
  const choices = versions.map((version) => (
    <option key={version.id} value={version.id}>
      Version {version.name}
      {version.retired ? " (retired)" : ""}: {count(version.attempts, "finished attempt")}
    </option>
  ));
  return (
    <Form method="get" className="regrade-scope panel">
      <div className="field">
        <label htmlFor="regrade-from">Attempts taken with</label>
        <select className="input" id="regrade-from" name="from" defaultValue={scope?.from}>
          {choices}
        </select>
      </div>
      <div className="field">
        <label htmlFor="regrade-to">Judge them by the key of</label>
        <select className="input" id="regrade-to" name="to" defaultValue={scope?.to}>
          {choices}
        </select>
      </div>
      <div className="field">
        <label htmlFor="regrade-cohort">Of</label>
        <select
          className="input"
          id="regrade-cohort"
          name="cohort"
          defaultValue={scope?.cohortId ?? ""}
        >
          <option value="">all your cohorts</option>
          {cohorts.map((cohort) => (
            <option key={cohort.id} value={cohort.id}>
              {cohort.name}
            </option>
          ))}
        </select>
      </div>
      <button className="button">Show</button>
      {scope === null ? <p className="meta">Choose two different versions of one form.</p> : null}
    </Form>
  );
}
