import { Link } from "@remix-run/react";

import type { StepLine } from "./reading-view.ts";
import { stepHref } from "./step-href.ts";

/** Where in the log the page is, and the way to the step before and after. */
export function StepNav({ index, steps }: { index: number; steps: readonly StepLine[] }) {
  const last = steps.length;
  return (
    <nav className="step-nav" aria-label="Steps">
      {index > 0 ? (
        <Link
          className="button small"
          to={stepHref(index - 1)}
          data-step="previous"
          rel="prev"
          replace
          preventScrollReset
        >
          Previous <kbd>K</kbd>
        </Link>
      ) : (
        <span className="button small" aria-disabled="true">
          Previous
        </span>
      )}
      <span className="figure-number" role="status">
        {index < last ? `Step ${index + 1} of ${last}` : `After ${last} of ${last}`}
      </span>
      {index < last ? (
        <Link
          className="button small"
          to={stepHref(index + 1, last)}
          data-step="next"
          rel="next"
          replace
          preventScrollReset
        >
          Next <kbd>J</kbd>
        </Link>
      ) : (
        <span className="button small" aria-disabled="true">
          Next
        </span>
      )}
    </nav>
  );
}
