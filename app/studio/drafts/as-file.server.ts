/** A text as a file that the browser keeps. Never shown in place: it is what somebody typed. */
export function asFile(slug: string, text: string): Response {
  return new Response(text, {
    headers: {
      "Content-Type": "text/markdown; charset=utf-8",
      "Content-Disposition": `attachment; filename="${slug}.mdx"`,
    },
  });
}
