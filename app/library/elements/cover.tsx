/** Content that could disturb: covered, with the reason, until somebody asks for it. */
import type { ReactNode } from "react";

/** A cover that opens and closes without any script. */
export function Cover(props: { reason: string; children?: ReactNode }) {
  return (
    <details className="el-cover">
      <summary>
        <span>
          Covered: <span className="el-cover-why">{props.reason}</span>
        </span>
        <span className="el-cover-do" />
      </summary>
      {props.children}
    </details>
  );
}
