import { Form, useNavigation } from "@remix-run/react";

import { ReasonField } from "#app/kit/form/reason-field.tsx";
import { count } from "#app/kit/words/words.ts";
import type { RegradePreview } from "./preview-regrade.server.ts";
import type { RefusedRegrade } from "./refused-regrade.ts";

interface RegradeFormsProps {
  preview: RegradePreview;
  refused: RefusedRegrade | null;
}

/** Applies what the page shows, or takes an earlier regrade back. */
export function RegradeForms({ preview, refused }: RegradeFormsProps) {
  const busy = useNavigation().state === "submitting";
  const typed = (intent: string) => (refused?.intent === intent ? refused : null);
  const errorOf = (intent: string) => {
    const own = typed(intent);
    return own?.field === "reason" ? own.problem : undefined;
  };
  return (
    <>
      {preview.changed.length > 0 || (preview.already > 0 && preview.same.length > 0) ? (
        <Form method="post" className="adjust-form panel" aria-label="Apply" preventScrollReset>
          <input type="hidden" name="intent" value="apply" />
          <input type="hidden" name="hash" value={preview.hash} />
          <ReasonField
            id="apply-reason"
            hint="At least 10 characters. Every trainee concerned reads it."
            value={typed("apply")?.reason ?? ""}
            error={errorOf("apply")}
          />
          <p>
            <button className="button primary" aria-disabled={busy || undefined}>
              {busy
                ? "Regrading…"
                : `Regrade ${count(preview.changed.length + preview.same.length, "attempt")}`}
            </button>
          </p>
        </Form>
      ) : null}
      {preview.already > 0 ? (
        <details className="adjust" open={typed("take-back") !== null}>
          <summary>Take the regrade of {count(preview.already, "attempt")} back</summary>
          <Form method="post" className="adjust-form" aria-label="Take back" preventScrollReset>
            <input type="hidden" name="intent" value="take-back" />
            <ReasonField
              id="take-back-reason"
              hint="At least 10 characters. The key that each was taken with holds again."
              value={typed("take-back")?.reason ?? ""}
              error={errorOf("take-back")}
            />
            <p>
              <button className="button" aria-disabled={busy || undefined}>
                Take it back
              </button>
            </p>
          </Form>
        </details>
      ) : null}
    </>
  );
}
