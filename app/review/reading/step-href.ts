/** Where a step is: the log entry's number, or "end" after the last. */
export function stepHref(index: number, steps = Infinity, caseId: string | null = null): string {
  const params = new URLSearchParams({ step: index >= steps ? "end" : String(index) });
  if (caseId !== null) params.set("case", caseId);
  return `?${params.toString()}#step`;
}
