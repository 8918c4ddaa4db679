const PATHS = {
  best: "M12 2.5a9.5 9.5 0 1 0 0 19 9.5 9.5 0 0 0 0-19ZM7.5 12.2l3 3 6-6.4",
  acceptable: "M5 12.5l4.5 4.5L19 7.5",
  weak: "M4 13.5c2.5-4 5.5-4 8-1.5s5.5 2.5 8-1.5",
  harmful: "M6 6l12 12M18 6L6 18",
  critical: "M8 2.5h8L21.5 8v8L16 21.5H8L2.5 16V8ZM12 7v6M12 16.5v.2",
  alert: "M12 3.5 22 20.5H2ZM12 10v4.5M12 17.300v.2",
  info: "M12 2.5a9.5 9.5 0 1 0 0 19 9.5 9.5 0 0 0 0-19ZM12 11v5.5M12 7.5v.2",
  clock: "M12 2.5a9.5 9.5 0 1 0 0 19 9.5 9.5 0 0 0 0-19ZM12 7v5.200l3.5 2",
  pause: "M8.5 5v14M15.5 5v14",
  play: "M7 4.5v15l12-7.5Z",
  skip: "M5 5v14l9-7ZM18.5 5v14",
  book: "M5 4.5A2 2 0 0 1 7 3h12v15H7a2 2 0 0 0-2 2ZM5 20a2 2 0 0 0 2 1.5h12V18",
  search: "M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM15.5 15.5 21 21",
  close: "M6 6l12 12M18 6L6 18",
  check: "M5 12.5l4.5 4.5L19 7.5",
  arrow: "M5 12h14M13 6l6 6-6 6",
  plus: "M12 5v14M5 12h14",
  minus: "M5 12h14",
  down: "M12 3.5v12M6.5 10.5l5.5 5.5 5.5-5.5M4.5 20.5h15",
  up: "M12 19V5M6 11l6-6 6 6",
  inbox: "M3 13.5 6 4.5h12l3 9V20H3ZM3 13.5h5.5l1.5 3h4l1.5-3H21",
  folder: "M3 6h6.5l2 2.5H21V19H3Z",
  sheet: "M6 3h9l4 4v14H6ZM9 12h7M9 16h7M9 8h3",
  keys: "M3 6.5h18v11H3ZM7 10.5v.1M12 10.5v.1M17 10.5v.1M8 14h8",
  sun: "M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8ZM12 2v2.5M12 19.5V22M2 12h2.5M19.5 12H22M5 5l1.700 1.700M17.300 17.300 19 19M19 5l-1.700 1.700M6.700 17.300 5 19",
  moon: "M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5Z",
  screen: "M3 4.5h18v12H3ZM9 20.5h6M12 16.5v4",
  eye: "M2.5 12s3.5-6.5 9.5-6.5 9.5 6.5 9.5 6.5-3.5 6.5-9.5 6.5S2.5 12 2.5 12ZM12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6Z",
  effect: "M13 2.5 5 13.5h6l-1 8 8-11h-6Z",
  flag: "M5 21.5V3.5h13l-3 4.5 3 4.5H5",
  dot: "M12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6Z",
} as const;

/** The names of the drawings. */
export type IconName = keyof typeof PATHS;

/** A line drawing beside a word; never the only carrier of meaning unless `label` is given. */
export function Icon(props: { name: IconName; label?: string }) {
  return (
    <svg
      className="icon"
      viewBox="0 0 24 24"
      aria-hidden={props.label ? undefined : true}
      role={props.label ? "img" : undefined}
      aria-label={props.label}
    >
      <path d={PATHS[props.name]} />
    </svg>
  );
}
