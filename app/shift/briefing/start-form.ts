/** Reads the form that begins an attempt. */
import { z } from "zod";

import { chosen, type Fields, type SentForm } from "#app/kit/form/form.ts";
import type { StartOptions } from "./start-options.ts";

/** The fields of the form; `assignment` is what it is begun for. */
export const START_FIELDS = {
  ...{ intent: chosen(), mode: chosen(), paced: chosen() },
  ...{ paceFactor: chosen(), assignment: chosen() },
} satisfies Fields;

const fields = z.object({
  mode: z.enum(["practice", "assessment"], { error: "Choose practice or assessment." }),
  paced: z.enum(["yes", "no"], { error: "Choose whether the clock runs by itself." }).default("no"),
  paceFactor: z.enum(["1", "1.5", "2"], { error: "Choose how long a minute lasts." }).default("1"),
});

/** The options, or what is wrong by field with what was chosen. */
export type ParsedStart =
  | { readonly ok: true; readonly options: StartOptions }
  | {
      readonly ok: false;
      readonly values: Readonly<Record<string, string>>;
      readonly errors: Readonly<Record<string, string>>;
    };

/** `mode`, `paced` (yes, no) and `paceFactor` (1, 1.5, 2). */
export function parseStart({ values }: SentForm): ParsedStart {
  const parsed = fields.safeParse(values);
  if (!parsed.success) {
    const errors = Object.fromEntries(
      parsed.error.issues.map((issue) => [String(issue.path[0] ?? "form"), issue.message]),
    );
    return { ok: false, values, errors };
  }
  const { mode, paced, paceFactor } = parsed.data;
  return { ok: true, options: { mode, paced: paced === "yes", paceFactor: Number(paceFactor) } };
}
