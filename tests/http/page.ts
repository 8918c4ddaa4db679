/** What stands in the forms of a page, read as a person would see it. */

/** A page without its scripts and the data in them. */
export function shown(page: string): string {
  return page.replace(/<script\b[^]*?<\/script>/g, "");
}

/** The text of a page's field for notes. */
export function noteIn(page: string): string | null {
  const text = /<textarea\b[^>]*>([^]*?)<\/textarea>/.exec(page)?.[1];
  return text === undefined ? null : unescapeHtml(text).replace(/^\n/, "");
}

/** The values of the boxes and circles called `name` that are marked. */
export function markedIn(page: string, name: string): string[] {
  return [...page.matchAll(/<input\b[^>]*>/g)]
    .map(([tag]) => tag)
    .filter((tag) => tag.includes(`name="${name}"`) && /\schecked=/.test(tag))
    .map((tag) => /\svalue="([^"]*)"/.exec(tag)?.[1] ?? "");
}

/** What the form with a field called `name` would send as it stands, without a button. */
export function fieldsIn(page: string, name: string): Record<string, string[]> {
  const forms = [...page.matchAll(/<form\b[^>]*>([^]*?)<\/form>/g)].map(
    ([, inside = ""]) => inside,
  );
  const form = forms.find((inside) => inside.includes(`name="${name}"`));
  if (form === undefined) throw new Error(`no form with ${name}`);
  const sent: Record<string, string[]> = {};
  const add = (tag: string, value: string | undefined) => {
    const field = /\sname="([^"]*)"/.exec(tag)?.[1];
    if (field !== undefined) (sent[field] ??= []).push(unescapeHtml(value ?? ""));
  };
  for (const [tag, opening = "", options = ""] of form.matchAll(
    /<input\b[^>]*>|(<select\b[^>]*>)([^]*?)<\/select>/g,
  )) {
    const chosen = /<option\b[^>]*\sselected=[^>]*>/.exec(options)?.[0] ?? "";
    if (opening !== "") add(opening, /\svalue="([^"]*)"/.exec(chosen)?.[1]);
    else if (
      !/\sdisabled=/.test(tag) &&
      (!/type="(radio|checkbox)"/.test(tag) || /\schecked=/.test(tag))
    )
      add(tag, /\svalue="([^"]*)"/.exec(tag)?.[1]);
  }
  return sent;
}

/** A page without what differs in every answer: the nonce of its scripts and the ids of its forms. */
export function lasting(page: string): string {
  return page
    .replace(/nonce(=|\\":\\")"?[\w+/=-]+/g, "nonce")
    .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, "key");
}

/** Text with its HTML entities read. */
export function unescapeHtml(text: string): string {
  return text
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(parseInt(code, 16)))
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, "&");
}
