/** A piece of authored text that will be shown; its HTML is made when a version is published. */

/** `fragment` names its HTML within the document; `text` is MDX without the elements that structure it, left margin removed. */
export interface Prose {
  readonly fragment: string;
  readonly text: string;
}

/** Whether there is anything to show; a comment is not shown. */
export function isEmpty(prose: Prose): boolean {
  return prose.text.replace(/\{\s*\/\*[\s\S]*?\*\/\s*\}/g, "").trim() === "";
}
