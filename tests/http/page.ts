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
