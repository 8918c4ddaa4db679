/** Arrow keys in a table: the focus goes from cell to cell, and to the link of a cell that has one. */
const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

type Cell = HTMLTableCellElement;

/** Moves the focus to the next cell, the way of an arrow key; Home and End go to the ends of the row. */
export function moveInTable(event: KeyboardEvent, table: HTMLTableElement | null): void {
  const cell = (event.target as HTMLElement | null)?.closest<Cell>("td, th");
  if (!table || !cell || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const grid = gridOf(table);
  const row = grid[(cell.parentElement as HTMLTableRowElement).rowIndex] ?? [];
  const found =
    event.key === "Home" || event.key === "End"
      ? row.at(event.key === "Home" ? 0 : -1)
      : next(grid, cell, STEPS[event.key]);
  if (!found) return;
  event.preventDefault();
  const link = found.querySelector<HTMLElement>("a");
  if (!link) found.tabIndex = -1;
  (link ?? found).focus();
}

/** Cells by row and column as they are seen: one that spans several stands in each of them. */
function gridOf(table: HTMLTableElement): readonly (readonly Cell[])[] {
  const grid: Cell[][] = [...table.rows].map(() => []);
  for (const [at, row] of [...table.rows].entries()) {
    let column = 0;
    for (const cell of row.cells) {
      while (grid[at]?.[column]) column += 1;
      for (const line of grid.slice(at, at + cell.rowSpan))
        for (let i = 0; i < cell.colSpan; i += 1) line[column + i] = cell;
    }
  }
  return grid;
}

/** The first other cell on the way. */
function next(
  grid: readonly (readonly Cell[])[],
  from: Cell,
  step: readonly [number, number] | undefined,
): Cell | undefined {
  if (!step) return undefined;
  let row = grid.findIndex((line) => line.includes(from));
  let column = grid[row]?.indexOf(from) ?? -1;
  let cell: Cell | undefined = from;
  while (cell === from) {
    row += step[0];
    column += step[1];
    cell = grid[row]?.[column];
  }
  return cell;
}
