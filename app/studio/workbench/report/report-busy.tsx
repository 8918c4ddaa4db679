/** What is being worked out: `words` end without a full stop. `of` is 0 when the end is not known. */
export interface Busy {
  readonly words: string;
  readonly done: number;
  readonly of: number;
}

/** How far the analysis is; announced once, not at every step. */
export function ReportBusy({ busy }: { busy: Busy }) {
  const known = busy.of > 0;
  return (
    <div className="report-busy">
      <span role="status">{busy.words}…</span>
      <progress
        aria-label={busy.words}
        {...(known ? { max: busy.of, value: Math.min(busy.done, busy.of) } : {})}
      />
    </div>
  );
}
