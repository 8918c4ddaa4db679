/** How a line leaves its box and reaches the other: spread over the side that faces the way it goes, in the order of where it goes. */

/** A point of a line. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A rectangle by its top left corner. */
export interface Rect extends Point {
  readonly width: number;
  readonly height: number;
}

/** A line between two rectangles. */
export interface Line {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly points: readonly Point[];
}

const APART = 16;

/** The lines with their ends moved to the sides of their boxes. */
export function spreadEnds(
  lines: readonly Line[],
  boxes: ReadonlyMap<string, Rect>,
): readonly Line[] {
  const ends = new Map<string, Point>();
  const sides = new Map<string, { line: Line; toward: Point; end: "from" | "to" }[]>();
  for (const line of lines) {
    for (const end of ["from", "to"] as const) {
      const box = boxes.get(line[end]);
      const toward = end === "from" ? line.points[1] : line.points.at(-2);
      if (!box || !toward) continue;
      const key = `${toward.x < box.x + box.width / 2 ? "left" : "right"} ${line[end]}`;
      const side = sides.get(key);
      if (side) side.push({ line, toward, end });
      else sides.set(key, [{ line, toward, end }]);
    }
  }
  for (const [key, side] of sides) {
    const box = boxes.get(key.slice(key.indexOf(" ") + 1));
    if (!box) continue;
    const x = key.startsWith("left") ? box.x : box.x + box.width;
    const step = Math.min(APART, (box.height - 12) / Math.max(1, side.length - 1));
    const top = box.y + box.height / 2 - (step * (side.length - 1)) / 2;
    side
      .toSorted((a, b) => a.toward.y - b.toward.y)
      .forEach(({ line, end }, index) =>
        ends.set(`${end} ${line.id}`, { x, y: top + index * step }),
      );
  }
  return lines.map((line) => ({ ...line, points: movedEnds(line, ends) }));
}

function movedEnds({ id, points }: Line, ends: ReadonlyMap<string, Point>): readonly Point[] {
  const [first, last] = [
    ends.get(`from ${id}`) ?? points[0],
    ends.get(`to ${id}`) ?? points.at(-1),
  ];
  return [...(first ? [first] : []), ...points.slice(1, -1), ...(last ? [last] : [])];
}
