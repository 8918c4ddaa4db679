import type { ReactNode, RefObject } from "react";

import { Icon } from "#app/kit/layout/icon.tsx";
import { DeskFrame } from "./desk-frame.tsx";

interface HeldCoverProps {
  title: string;
  assessmentHref: string;
  root: RefObject<HTMLDivElement>;
  children: ReactNode;
}

/** Stands in place of the desk of a practice while an assessment of the scenario is open. */
export function HeldCover({ title, assessmentHref, root, children }: HeldCoverProps) {
  return (
    <DeskFrame className="pause-cover" root={root}>
      <Icon name="pause" />
      <h1>This practice waits</h1>
      <p>
        You have begun an assessment of “{title}”. Until it is finished, or its time is out, you
        cannot practise the scenario.
      </p>
      <p className="meta">Your practice is kept exactly as it is.</p>
      {children}
      <p>
        <a className="button primary large" id="resume" href={assessmentHref}>
          Go on with the assessment
        </a>
      </p>
      <p>
        <a href="/">Leave for now</a>
      </p>
    </DeskFrame>
  );
}
