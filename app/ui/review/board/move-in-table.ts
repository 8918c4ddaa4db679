const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Moves the focus from the link that has it to the next cell with a link, the way of an arrow key; Home and End go to the ends of the row. */
export function moveInTable(event: KeyboardEvent, table: HTMLTableElement | null): void {
  const cell = (event.target as HTMLElement | null)?.closest<HTMLTableCellElement>("td, th");
  if (!table || !cell || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const row = cell.parentElement as HTMLTableRowElement;
  const found =
    event.key === "Home" || event.key === "End"
      ? endOf(row, event.key)
      : next(table, row.rowIndex, cell.cellIndex, STEPS[event.key]);
  if (!found) return;
  event.preventDefault();
  found.focus();
}

function linkIn(cell: HTMLTableCellElement | undefined): HTMLElement | null {
  return cell?.querySelector<HTMLElement>("a") ?? null;
}

function endOf(row: HTMLTableRowElement, key: "Home" | "End"): HTMLElement | null {
  const links = [...row.cells].flatMap((cell) => linkIn(cell) ?? []);
  return (key === "Home" ? links[0] : links.at(-1)) ?? null;
}

function next(
  table: HTMLTableElement,
  row: number,
  column: number,
  step: readonly [number, number] | undefined,
): HTMLElement | null {
  if (!step) return null;
  for (let i = 1; i < 1000; i += 1) {
    const line = table.rows[row + step[0] * i];
    const cell = line?.cells[column + step[1] * i];
    if (!line || !cell) return null;
    const link = linkIn(cell);
    if (link) return link;
  }
  return null;
}
