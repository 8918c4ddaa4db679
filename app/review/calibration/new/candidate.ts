/** The decisions that a manager picks items from. */
import type { Verdict } from "#app/language/handbook/judgement.ts";
import { entropyOf, tally } from "#app/review/calibration/spread.ts";

/** A decision that can be picked, in words; nothing tells whose it is. */
export interface Candidate {
  /** "attempt:entry", as the form sends it. */
  readonly pick: string;
  readonly scenario: string;
  readonly place: string;
  /** "case.scene" with its scenario: two of one place are told. */
  readonly placeKey: string;
  /** "14:32". */
  readonly time: string;
  /** Records that had been opened in the case. */
  readonly opened: number;
  /** Null where the manager asked not to see it. */
  readonly did: string | null;
  readonly verdict: Verdict | null;
}

/** A place with what was counted there and some of its decisions. */
export interface CandidatePlace {
  readonly key: string;
  readonly scenario: string;
  readonly place: string;
  readonly says: string;
  readonly n: number;
  /** Different answers that were given. */
  readonly answers: number;
  /** Entropy of the answers in bits. */
  readonly differ: number;
  readonly candidates: readonly Candidate[];
}

/** Decisions at one place with the same answer and verdict. */
export interface AnswerCount {
  readonly slug: string;
  readonly caseId: string;
  readonly sceneId: string;
  readonly action: string | null;
  readonly team: string | null;
  readonly verdict: string;
  readonly n: number;
}

/** A place with how its decisions differ. */
export interface PlaceSpread {
  readonly slug: string;
  readonly caseId: string;
  readonly sceneId: string;
  readonly n: number;
  readonly answers: number;
  readonly differ: number;
}

/** Places by how much answers and, where these are alike, verdicts differ: the most first. */
export function spreadOfPlaces(counts: readonly AnswerCount[]): PlaceSpread[] {
  const places = new Map<string, AnswerCount[]>();
  for (const one of counts) {
    const key = JSON.stringify([one.slug, one.caseId, one.sceneId]);
    places.set(key, [...(places.get(key) ?? []), one]);
  }
  const all = [...places.values()].flatMap((own) => {
    const [first] = own;
    if (!first) return [];
    const byAnswer = sums(own, ({ action, team }) => `${action ?? ""}:${team ?? ""}`);
    const verdicts = entropyOf(sums(own, ({ verdict }) => verdict));
    const { slug, caseId, sceneId } = first;
    const n = byAnswer.reduce((sum, one) => sum + one, 0);
    const spread = { n, answers: byAnswer.length, differ: entropyOf(byAnswer) };
    return [{ slug, caseId, sceneId, ...spread, verdicts }];
  });
  return all
    .sort(
      (a, b) =>
        b.differ - a.differ ||
        b.verdicts - a.verdicts ||
        b.n - a.n ||
        (`${a.slug} ${a.caseId} ${a.sceneId}` < `${b.slug} ${b.caseId} ${b.sceneId}` ? -1 : 1),
    )
    .map(({ verdicts: _, ...place }) => place);
}

function sums(counts: readonly AnswerCount[], keyOf: (one: AnswerCount) => string): number[] {
  const found = new Map<string, number>();
  for (const one of counts) found.set(keyOf(one), (found.get(keyOf(one)) ?? 0) + one.n);
  return [...found.values()];
}

/** Up to `limit` of these, as different as they can be: one of each kind, then the next of each. */
export function mixed<One>(
  all: readonly One[],
  kindOf: (one: One) => string,
  limit: number,
): One[] {
  const kinds = new Map<string, One[]>();
  for (const one of all) kinds.set(kindOf(one), [...(kinds.get(kindOf(one)) ?? []), one]);
  const found: One[] = [];
  for (let round = 0; found.length < Math.min(limit, all.length); round += 1)
    for (const own of kinds.values()) {
      const one = own[round];
      if (one !== undefined && found.length < limit) found.push(one);
    }
  return found;
}

/** Places that were picked more than once. */
export function placesTwice(places: readonly string[]): string[] {
  return tally(places)
    .filter(({ n }) => n > 1)
    .map(({ key }) => key);
}
