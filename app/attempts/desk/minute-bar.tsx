/** The shift as a row of minutes: gone ones pale, those left solid. */
export function MinuteBar(props: { minute: number; length: number }) {
  const gone = Math.max(0, Math.min(props.length, props.minute));
  const width = 100 / Math.max(1, props.length);
  return (
    <svg className="minute-bar" aria-hidden="true">
      {Array.from({ length: props.length }, (_, minute) => (
        <rect
          key={minute}
          className={minute < gone ? "gone" : "left"}
          x={`${(minute * width).toFixed(3)}%`}
          width={`${(width * 0.82).toFixed(3)}%`}
          height="100%"
          rx="1.5"
        />
      ))}
    </svg>
  );
}
