import type { ReactNode } from "react";

import type { Span } from "#app/language/markup/span.ts";

interface SpanButtonProps {
  span: Span;
  onReveal: (span: Span) => void;
  children: ReactNode;
}

/** Words that lead to a place of the text. */
export function SpanButton({ span, onReveal, children }: SpanButtonProps) {
  return (
    <button
      type="button"
      className="span-button"
      title={`Show line ${span.start.line} in the text`}
      onClick={() => {
        onReveal(span);
      }}
    >
      {children}
    </button>
  );
}
