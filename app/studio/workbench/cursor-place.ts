/** The scene that the cursor stands in, from the outline. */
import type { OutlineItem } from "#app/language/scenario/service/service.ts";

/** A scene (or ending) of a case. */
export interface ScenePlace {
  readonly case: string;
  readonly scene: string;
}

/** The scene or ending around an offset; null between cases. In a case, but in none of its scenes, its first. */
export function scenePlaceAt(outline: readonly OutlineItem[], offset: number): ScenePlace | null {
  const one = outline.find((item) => item.kind === "case" && isAround(item, offset));
  if (!one) return null;
  const states = one.children.filter(({ kind }) => kind === "scene" || kind === "ending");
  const state = states.find((item) => isAround(item, offset)) ?? states[0];
  return state ? { case: one.name, scene: state.name } : null;
}

function isAround({ span, end }: OutlineItem, offset: number): boolean {
  return span.start.offset <= offset && offset <= end;
}
