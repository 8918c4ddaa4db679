/** A person's name and e-mail address as they are typed, in a form or a list. */
import { z } from "zod";

import { LONGEST_EMAIL, LONGEST_NAME } from "#app/kit/form/limits.ts";

/** A name that can be shown in one line. */
export const personName = z
  .string()
  .min(1, { error: "The name is missing." })
  .max(LONGEST_NAME, { error: `The name is longer than ${LONGEST_NAME} characters.` })
  .regex(/^[^\u0000-\u001f\u007f]*$/, {
    error: "The name has a line break or a sign in it that cannot be shown.",
  });

/** An e-mail address. */
export const personEmail = z
  .string()
  .min(1, { error: "The e-mail address is missing." })
  .max(LONGEST_EMAIL, { error: "The e-mail address is too long." })
  .refine((email) => email === "" || z.email().safeParse(email).success, {
    error: "This is not an e-mail address.",
  });
