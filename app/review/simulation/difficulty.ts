/** How hard a scene is for simulated trainees: the same for everybody, so that their answers hang together. */
import type { OpenCase } from "#app/language/scenario/analysis/bot.ts";
import { luckOf, seedOf } from "./luck.ts";

/** In logits, about normal around 0. */
export function difficultyOf(slug: string, { planned, scene }: OpenCase): number {
  return luckOf(seedOf(slug, planned.one.id, scene.scene.id)).normal() * 0.7;
}
