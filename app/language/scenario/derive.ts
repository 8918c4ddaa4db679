/** The handbook's own judgement of an option: the first that fits, what the log adds, and the words of both. */
import { isTrue } from "#app/language/handbook/condition.ts";
import type { Judgement, Piece } from "#app/language/handbook/judgement.ts";
import { optionFacts, type Option, type Person } from "./option-facts.ts";
import type { JudgingGround, SceneFacts } from "./scene-facts.ts";
import { fillSlots, type Slots } from "./slots.ts";

/** A judgement with the pieces that hold. */
export interface Derived {
  readonly judgement: Judgement;
  /** Of the judgement, then of each remark that fits. */
  readonly pieces: readonly Piece[];
}

/**
 * Judges an option; `option` is null when access ended first. Null when no judgement fits, which a checked list excludes.
 * With `by` that judgement is told, whatever fits before it.
 */
export function derive(
  ground: JudgingGround,
  scene: SceneFacts,
  option: Option | null,
  person: Person,
  by?: Judgement,
): Derived | null {
  const { judgements, remarks } = ground.rules;
  const so = optionFacts(ground, scene, option, person);
  const judgement = by ?? judgements.find((one) => one.when === null || isTrue(one.when, so));
  if (!judgement) return null;
  const counted = judgement.verdict !== null;
  const isSo = (fact: string) => (fact === "counted" ? counted : so(fact));
  const fitting = remarks.filter((one) => one.when === null || isTrue(one.when, isSo));
  return {
    judgement,
    pieces: [judgement, ...fitting]
      .flatMap(({ pieces }) => pieces)
      .filter((piece) => piece.when === null || isTrue(piece.when, isSo)),
  };
}

/** The explanation in words: the pieces with their slots filled. */
export function tellDerived({ pieces }: Derived, slots: Slots): string {
  return pieces
    .map(({ text }) => fillSlots(text, slots).trim())
    .filter((text) => text !== "")
    .join(" ")
    .replace(/ +([,.:;])/g, "$1");
}
