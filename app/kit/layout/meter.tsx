/** A bar from nothing to `of`; the figure beside it says the same in words. */
export function Meter(props: { value: number; of: number; mark?: number }) {
  const share = (n: number) => `${Math.max(0, Math.min(100, (n / Math.max(1, props.of)) * 100))}%`;
  return (
    <svg className="meter" aria-hidden="true">
      <rect className="meter-back" width="100%" height="100%" />
      <rect className="meter-fill" width={share(props.value)} height="100%" />
      {props.mark === undefined ? null : (
        <line
          className="meter-mark"
          x1={share(props.mark)}
          x2={share(props.mark)}
          y1="0"
          y2="100%"
        />
      )}
    </svg>
  );
}
