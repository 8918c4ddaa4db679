/** The title in a scenario's front matter, read roughly: it is for lists, and the text may be half written. */
export function titleOf(text: string): string | null {
  const matter = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)(?:\r?\n---|$)/.exec(text)?.[1] ?? "";
  const value = /^title:[ \t]*(.+?)[ \t]*$/m.exec(matter)?.[1] ?? "";
  const title = value.replace(/^(["'])(.*)\1$/, "$2").trim();
  return title === "" ? null : title.slice(0, 200);
}
