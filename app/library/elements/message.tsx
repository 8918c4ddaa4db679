/** `<Message>` and `<Thread>`: what colleagues, users and teams write. */
import type { ReactNode } from "react";

/** One message. */
export function Message(props: { from?: string; at?: string; via?: string; children?: ReactNode }) {
  return (
    <div className="el el-message">
      <div className="el-head">
        <span className="el-handle">{props.from}</span>
        {props.via ? <span>by {props.via}</span> : null}
        {props.at ? <span className="el-when">{props.at}</span> : null}
      </div>
      <div className="el-body">{props.children}</div>
    </div>
  );
}

/** Several messages that belong together. */
export function Thread(props: { title?: string; children?: ReactNode }) {
  return (
    <div className="el el-thread">
      <div className="el-head">
        <span className="el-kind">Thread</span>
        {props.title ? <span>{props.title}</span> : null}
      </div>
      {props.children}
    </div>
  );
}
