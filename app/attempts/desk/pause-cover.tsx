import type { ReactNode, RefObject } from "react";

import { Icon } from "#app/kit/layout/icon.tsx";
import type { ClockView } from "#app/language/scenario/desk-view.ts";
import { DeskForm } from "./desk-form.tsx";
import { DeskFrame } from "./desk-frame.tsx";
import { useDeskHost } from "./desk-host.ts";
import { HiddenFields } from "./hidden-fields.tsx";

interface PauseCoverProps {
  clock: ClockView;
  title: string;
  root: RefObject<HTMLDivElement>;
  children: ReactNode;
}

/** Stands in place of the whole desk while the clock is stopped. */
export function PauseCover(props: PauseCoverProps) {
  const own = useDeskHost() === null;
  const Heading = own ? "h1" : "h2";
  return (
    <DeskFrame className="pause-cover" root={props.root}>
      <Icon name="pause" />
      <Heading>Paused</Heading>
      <p>
        The clock is stopped at <strong className="time">{props.clock.now}</strong> and the desk is
        covered. Nothing happens in “{props.title}” until you go on.
      </p>
      <p className="meta">
        Take the time you need. You can also leave and come back to exactly this place.
      </p>
      {props.children}
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
