/** What was typed into a form, and what is wrong with it by field. */
import type { z } from "zod";

/** A form that could not be taken: what was typed, and what is wrong by field. */
export interface FormProblems {
  readonly values: Readonly<Record<string, string>>;
  readonly errors: Readonly<Record<string, string>>;
}

/** The first thing wrong with each field. */
export function errorsOf(error: z.ZodError): Record<string, string> {
  return Object.fromEntries(
    error.issues
      .toReversed()
      .map((issue) => [String(issue.path[0] ?? "form"), issue.message] as const),
  );
}
