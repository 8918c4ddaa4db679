import type { Span } from "#app/language/markup/span.ts";

interface RevealButtonProps {
  span: Span;
  onReveal: (span: Span) => void;
  label?: string;
  /** What it is that is shown, for those who hear only the button. */
  of?: string;
}

/** Leads to a place in the text. */
export function RevealButton({ span, onReveal, label = "Show in text", of }: RevealButtonProps) {
  return (
    <button type="button" className="stage-reveal" onClick={() => onReveal(span)}>
      {label}
      {of ? <span className="visually-hidden">: {of}</span> : null}
    </button>
  );
}
