/** How the database says that a row with the same key was written first. */

/** Whether a row was written by somebody else first. */
export function isUniqueViolation(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "P2002";
}
