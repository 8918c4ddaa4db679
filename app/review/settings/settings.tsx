import { Form } from "@remix-run/react";

import { LONGEST_EMAIL } from "#app/kit/form/limits.ts";
import { AskOnce } from "#app/kit/form/ask-once.tsx";
import { Field } from "#app/kit/form/field.tsx";
import type { FormProblems } from "#app/kit/form/form-values.ts";
import { CohortFields, errorOf } from "#app/kit/form/text-field.tsx";
import { Told } from "#app/kit/form/told.tsx";
import { Notice } from "#app/kit/layout/notice.tsx";
import type { CohortHead } from "#app/review/access.server.ts";
import { CohortPage } from "#app/review/cohort-page.tsx";
import type { CohortManager } from "./settings.server.ts";

interface CohortSettingsProps {
  cohort: CohortHead;
  managers: readonly CohortManager[];
  zones: readonly string[];
  /** What was done just now. */
  done: string | null;
  refused: FormProblems | null;
}

/** Name, time zone, managers and putting away. */
export function CohortSettings({ cohort, managers, zones, done, refused }: CohortSettingsProps) {
  return (
    <CohortPage cohort={cohort} title="Settings">
      {done && !refused ? <Told words={`You ${done}.`} /> : null}
      {refused?.errors["form"] ? <Notice tone="problem">{refused.errors["form"]}</Notice> : null}
      <div className="review-columns">
        <Form method="post" className="panel form">
          <h2>Name and time zone</h2>
          <CohortFields {...cohort} zones={zones} refused={refused} />
          <p className="hint">
            Another time zone changes how times are shown. What is due stays due at the same moment.
          </p>
          <p>
            <button className="button primary" name="intent" value="change">
              Save
            </button>
          </p>
        </Form>
        <div className="panel form">
          <h2>Managers</h2>
          <ul className="plain review-rows" aria-label="Managers">
            {managers.map((manager) => (
              <li key={manager.id}>
                <span>
                  {manager.name} <span className="meta">{manager.email}</span>
                </span>
                {managers.length > 1 ? (
                  <Form method="post">
                    <input type="hidden" name="userId" value={manager.id} />
                    <AskOnce
                      intent="remove-manager"
                      label={
                        <>
                          Remove<span className="visually-hidden"> {manager.name}</span>
                        </>
                      }
                      yes={`Yes, remove ${manager.name}`}
                    >
                      They see nothing of this cohort any more, until another manager adds them.
                    </AskOnce>
                  </Form>
                ) : null}
              </li>
            ))}
          </ul>
          <Form method="post" className="review-inner">
            <Field
              name="email"
              label="Add a manager by e-mail address"
              hint="They need a manager account. They then see everything of this cohort."
              type="email"
              maxLength={LONGEST_EMAIL}
              autoComplete="off"
              required
              defaultValue={refused?.values["email"]}
              {...errorOf(refused?.errors["email"])}
            />
            <p>
              <button className="button" name="intent" value="add-manager">
                Add
              </button>
            </p>
          </Form>
        </div>
        <Form method="post" className="panel form">
          <h2>{cohort.archivedAt ? "Take into use again" : "Put away"}</h2>
          <p>
            {cohort.archivedAt
              ? "It is archived. Its people see none of its assignments."
              : "An archived cohort keeps everything. Its people no longer see its assignments, and its links stop working."}
          </p>
          {cohort.archivedAt ? (
            <p>
              <button className="button" name="intent" value="restore">
                Take into use again
              </button>
            </p>
          ) : (
            <AskOnce
              intent="archive"
              label="Archive this cohort"
              yes={`Yes, archive ${cohort.name}`}
            >
              Whoever has something half done can no longer find it. It can be taken into use again.
            </AskOnce>
          )}
        </Form>
      </div>
    </CohortPage>
  );
}
