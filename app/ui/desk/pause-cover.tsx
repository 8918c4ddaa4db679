import { Form } from "@remix-run/react";
import type { ReactNode } from "react";

import type { ClockView } from "#app/scenario/desk-view.ts";
import { Icon } from "#app/ui/icon.tsx";

import { HiddenFields } from "./hidden-fields.tsx";

/** Stands in place of the whole desk while the clock is stopped. */
export function PauseCover(props: { clock: ClockView; title: string; children: ReactNode }) {
  return (
    <main id="main" tabIndex={-1} className="pause-cover">
      <Icon name="pause" />
      <h1>Paused</h1>
      <p>
        The clock is stopped at <strong className="time">{props.clock.now}</strong> and the desk is
        covered. Nothing happens in “{props.title}” until you go on.
      </p>
      <p className="meta">
        Take the time you need. You can also leave and come back to exactly this place.
      </p>
      {props.children}
      <Form method="post" replace>
        <HiddenFields intent="resume" />
        <button className="button primary large" id="resume">
          <Icon name="play" />
          Go on
        </button>
      </Form>
      <p>
        <a href="/">Leave for now</a>
      </p>
    </main>
  );
}
