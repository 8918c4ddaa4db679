import type { ReactNode } from "react";

interface AskOnceProps {
  /** What the first click is for: "Deactivate the account". */
  label: ReactNode;
  /** What will be so afterwards. */
  children: ReactNode;
  /** The deed as the form sends it. */
  intent: string;
  /** What the second click says: "Yes, deactivate Ada". */
  yes: string;
}

/** A deed that is asked about once, inside a form: the first click opens the question, the second does it. Works without a script. */
export function AskOnce({ label, children, intent, yes }: AskOnceProps) {
  return (
    <details className="ask-once">
      <summary className="button small">{label}</summary>
      <div className="ask-once-question">
        <p>{children}</p>
        <button className="button small" name="intent" value={intent}>
          {yes}
        </button>
      </div>
    </details>
  );
}
