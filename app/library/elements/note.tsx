/** `<Note>` and `<Timeline>`: an aside, and a list of what happened when. */
import type { ReactNode } from "react";

/** An aside with an optional title. */
export function Note(props: { title?: string; children?: ReactNode }) {
  return (
    <div className="el el-note">
      {props.title ? <p className="el-note-title">{props.title}</p> : null}
      {props.children}
    </div>
  );
}

/** A Markdown list drawn as a line through time. */
export function Timeline(props: { children?: ReactNode }) {
  return <div className="el-timeline">{props.children}</div>;
}
