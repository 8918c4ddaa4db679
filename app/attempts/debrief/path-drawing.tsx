import { ScrollBox } from "#app/kit/layout/scroll-box.tsx";
import type { CasePath, DebriefView, PathStop } from "#app/language/scenario/debrief-view.ts";

interface PathDrawingProps {
  path: CasePath;
  shift: DebriefView["shift"];
}

const YOURS = 34;
const MODEL = 76;
const HEIGHT = 116;
/** The drawing is laid out for this width in pixels; stops closer than APART are pushed on. */
const WIDTH = 840;
const APART = 19;

/** Both tracks over the minutes of the shift. The lists beside it say the same in words. */
export function PathDrawing({ path, shift }: PathDrawingProps) {
  const last = Math.max(shift.length, ...[...path.yours, ...path.model].map((stop) => stop.minute));
  const x = (minute: number) => `${(3 + shareOf(minute, shift.length, last) * 91).toFixed(2)}%`;
  return (
    <ScrollBox label={`Drawing of both paths: ${path.caseTitle}`} className="path-scroll">
      <svg className="path-drawing" height={HEIGHT} aria-hidden="true">
        {ticks(shift.length, last).map((minute) => (
          <g key={minute}>
            <line className="tick" x1={x(minute)} x2={x(minute)} y1="12" y2="94" />
            <text className="tick-label" x={x(minute)} y="110" textAnchor="middle">
              {timeAt(shift.from, minute)}
            </text>
          </g>
        ))}
        <line className="shift-end" x1={x(shift.length)} x2={x(shift.length)} y1="8" y2="94" />
        <Track stops={path.model} y={MODEL} x={x} kind="model" />
        <Track stops={path.yours} y={YOURS} x={x} kind="yours" />
        <text className="track-label" x="3%" y={YOURS - 18}>
          You
        </text>
        <text className="track-label" x="3%" y={MODEL - 16}>
          Model path
        </text>
      </svg>
    </ScrollBox>
  );
}

interface TrackProps {
  stops: readonly PathStop[];
  y: number;
  x: (minute: number) => string;
  kind: "yours" | "model";
}

function Track({ stops, y, x, kind }: TrackProps) {
  const first = stops[0];
  const last = stops.at(-1);
  if (!first || !last) return null;
  const placed = place(stops, x);
  return (
    <g data-track={kind}>
      <line className="track" x1={x(first.minute)} x2={x(last.minute)} y1={y} y2={y} />
      {placed.map(({ stop, push }, index) => (
        <svg key={index} x={x(stop.minute)} y={y} overflow="visible">
          <line className="track" x1="0" x2={push} />
        </svg>
      ))}
      {placed.map(({ stop, push }, index) => (
        <svg key={index} x={x(stop.minute)} y={y} overflow="visible">
          <g transform={`translate(${push} 0)`}>
            <Stop stop={stop} number={index + 1} />
          </g>
        </svg>
      ))}
    </g>
  );
}

interface Placed {
  readonly stop: PathStop;
  readonly push: number;
}

/** How far each stop stands to the right of its minute, so that none covers another. */
function place(stops: readonly PathStop[], x: (minute: number) => string): Placed[] {
  let free = -Infinity;
  return stops.map((stop) => {
    const own = (parseFloat(x(stop.minute)) / 100) * WIDTH;
    const at = Math.max(own, free);
    free = at + APART;
    return { stop, push: Math.round(at - own) };
  });
}

function Stop({ stop, number }: { stop: PathStop; number: number }) {
  return (
    <g className="stop" data-kind={stop.kind} data-verdict={stop.verdict ?? undefined}>
      <title>{`${stop.time} ${stop.label}`}</title>
      {stop.kind === "decided" ? (
        <circle r="9" />
      ) : stop.kind === "ended" ? (
        <rect x="-8" y="-8" width="16" height="16" rx="2" />
      ) : (
        <circle r="7" />
      )}
      <text textAnchor="middle" y="3.5">
        {number}
      </text>
    </g>
  );
}

/** What comes after the shift can last hours: it gets the last quarter, and the shift keeps its minutes apart. */
function shareOf(minute: number, length: number, last: number): number {
  const shift = last > length ? 0.75 : 1;
  if (minute <= length) return (minute / Math.max(1, length)) * shift;
  return shift + ((minute - length) / (last - length)) * (1 - shift);
}

function ticks(length: number, last: number): number[] {
  const step = length <= 40 ? 5 : length <= 90 ? 10 : 30;
  const during = Array.from({ length: Math.floor(length / step) + 1 }, (_, index) => index * step);
  return last > length ? [...during, last] : during;
}

function timeAt(from: string, minute: number): string {
  const [hours = 0, minutes = 0] = from.split(":").map(Number);
  const total = (hours * 60 + minutes + minute) % 1440;
  return `${String(Math.floor(total / 60)).padStart(2, "0")}:${String(total % 60).padStart(2, "0")}`;
}
