import { Link } from "@remix-run/react";
import { useEffect, useRef, type RefObject } from "react";

import { VerdictBadge } from "#app/kit/layout/verdict-badge.tsx";
import { count } from "#app/kit/words/words.ts";
import type { StepLine } from "./reading-view.ts";
import { stepHref } from "./step-href.ts";

interface StepListProps {
  steps: readonly StepLine[];
  current: number;
  /** Whether the attempt is finished. */
  over: boolean;
}

/** All steps at the left: shift time, what was done, how it was judged. */
export function StepList({ steps, current, over }: StepListProps) {
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => showCurrent(list), [current]);
  return (
    <details className="replay-list panel" open>
      <summary>
        <strong>{count(steps.length, "step")}</strong>
      </summary>
      <ol className="plain" ref={list}>
        {steps.map((step) => (
          <li key={step.seq}>
            <Link
              to={stepHref(step.seq)}
              replace
              preventScrollReset
              aria-current={step.seq === current ? "step" : undefined}
            >
              <span className="time">{step.time}</span>
              <span className="replay-words">
                {step.words}
                {step.caseTitle ? <span className="meta">{step.caseTitle}</span> : null}
                {step.verdicts.length > 0 || step.notes > 0 ? (
                  <span className="replay-marks">
                    {step.verdicts.map(({ verdict, changed }, index) => (
                      <span key={index}>
                        <VerdictBadge verdict={verdict} />
                        {changed ? <span className="meta"> changed</span> : null}
                      </span>
                    ))}
                    {step.notes > 0 ? (
                      <span className="meta">{count(step.notes, "note")}</span>
                    ) : null}
                  </span>
                ) : null}
              </span>
            </Link>
          </li>
        ))}
        <li>
          <Link
            to={stepHref(steps.length, steps.length)}
            replace
            preventScrollReset
            aria-current={current === steps.length ? "step" : undefined}
          >
            <span className="time" aria-hidden="true">
              –
            </span>
            <span className="replay-words">{over ? "The end" : "The desk as it is now"}</span>
          </Link>
        </li>
      </ol>
    </details>
  );
}

/** Scrolls the list, and never the page, until the chosen step is in it. */
function showCurrent({ current: list }: RefObject<HTMLOListElement>): void {
  const chosen = list?.querySelector("[aria-current]");
  if (!list || !chosen) return;
  const [box, own] = [list.getBoundingClientRect(), chosen.getBoundingClientRect()];
  if (own.top >= box.top && own.bottom <= box.bottom) return;
  list.scrollTop += own.top - box.top - (box.height - own.height) / 2;
}
