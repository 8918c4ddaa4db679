/** `<Report>`: what a user sent in, as it stands at the head of a case. */
import type { ReactNode } from "react";

/** The report card. */
export function Report(props: { reason?: string; reporter?: string; children?: ReactNode }) {
  return (
    <div className="el el-report">
      <div className="el-head">
        <span className="el-kind">Report</span>
        {props.reason ? (
          <span>
            Reason given: <b>{props.reason}</b>
          </span>
        ) : null}
        {props.reporter ? <span>From: {props.reporter}</span> : null}
      </div>
      <div className="el-body">{props.children}</div>
    </div>
  );
}
