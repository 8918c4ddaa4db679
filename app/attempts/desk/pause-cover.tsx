import type { ReactNode, RefObject } from "react";

import { Icon } from "#app/kit/layout/icon.tsx";
import { count } from "#app/kit/words/words.ts";
import { DeskForm } from "./desk-form.tsx";
import { DeskFrame } from "./desk-frame.tsx";
import { useDeskHost } from "./desk-host.ts";
import type { DeskCover } from "./desk-props.ts";
import { HiddenFields } from "./hidden-fields.tsx";

interface PauseCoverProps {
  cover: Extract<DeskCover, { kind: "paused" }>;
  root: RefObject<HTMLDivElement>;
  children: ReactNode;
}

/** Stands in place of the whole desk while the clock is stopped. */
export function PauseCover({ cover, root, children }: PauseCoverProps) {
  const own = useDeskHost() === null;
  const Heading = own ? "h1" : "h2";
  return (
    <DeskFrame className="pause-cover" root={root}>
      <Icon name="pause" />
      <Heading>Paused</Heading>
      <p>
        The clock is stopped at <strong className="time">{cover.now}</strong>, with{" "}
        <strong className="time">{count(cover.minutesLeft, "minute")}</strong> left, and the desk is
        covered. Nothing happens in “{cover.title}” until you go on.
      </p>
      <p className="meta">
        Take the time you need. You can also leave and come back to exactly this place.
      </p>
      {children}
      <DeskForm method="post" replace>
        <HiddenFields intent="resume" />
        <button className="button primary large" id="resume">
          <Icon name="play" />
          Go on
        </button>
      </DeskForm>
      {own ? (
        <p>
          <a href="/">Leave for now</a>
        </p>
      ) : null}
    </DeskFrame>
  );
}
