/** Reads forms; what cannot be read is the sender's fault and said so. */

/** The form in a request's body; throws a 400 when there is none that can be read. */
export async function requireForm(request: Request): Promise<FormData> {
  const form = await request.formData().catch(() => null);
  if (form === null) throw new Response("This form could not be read.", { status: 400 });
  for (const value of form.values()) {
    // PostgreSQL stores no such character.
    if (typeof value === "string" && value.includes("\u0000")) {
      throw new Response("This form holds a character that cannot be stored.", { status: 400 });
    }
  }
  return form;
}
