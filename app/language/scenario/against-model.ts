/** A score set against the model path, line by line, so that what both earn adds up: to the whole, and in each skill. */
import type { LineKind, ScoredSkill, ScoreLine } from "./score.ts";
import { skillPlaceOf, skillPlaces } from "./skill-places.ts";

/** A skill with what a line adds to what it is set over. */
export interface SkillOf {
  readonly skill: ScoredSkill;
  readonly of: number;
}

/** One line of the score. */
export interface OwnLine {
  /** What the model path earns in the same place; 0 where it never goes. */
  readonly of: number;
  readonly onPath: boolean;
  /** The skills that the line shows, and those that only the model's decision shows there. */
  readonly skills: readonly SkillOf[];
}

/** What only the model path earns: its lines of the same kind and skills. */
export interface ModelOnly {
  readonly kind: LineKind;
  /** Whether the scene was decided all the same: then a part of it was not done. */
  readonly reached: boolean;
  /** The model's own skills there. */
  readonly shows: readonly ScoredSkill[];
  readonly cases: readonly string[];
  readonly n: number;
  readonly of: number;
  readonly skills: readonly SkillOf[];
}

/** The whole: one of `own` for each line of the score, in its order. */
export interface AgainstModel {
  readonly own: readonly OwnLine[];
  readonly only: readonly ModelOnly[];
}

/** `lines` are the score's by the key, before managers changed anything. */
export function againstModel(
  model: readonly ScoreLine[],
  lines: readonly ScoreLine[],
): AgainstModel {
  const left = [...skillPlaces(model, lines)];
  const take = (fits: (place: string, skill: ScoredSkill) => boolean): SkillOf[] => {
    const taken = left.filter(({ place, skill }) => fits(place, skill));
    for (const one of taken) left.splice(left.indexOf(one), 1);
    return taken.map(({ skill, of }) => ({ skill, of }));
  };
  // Every line first takes what its own skills are set over; what is left at its place, the model alone shows there.
  const shown = lines.map((line) =>
    line.skills.map(
      (skill): SkillOf =>
        take((place, one) => place === skillPlaceOf(line) && one === skill)[0] ?? { skill, of: 0 },
    ),
  );
  const first = firstsOf(lines);
  const own = lines.map((line, index): OwnLine => {
    const same = first.has(index) ? model.filter((one) => placeOf(one) === placeOf(line)) : [];
    const missed = same.length > 0 ? take((place) => place === skillPlaceOf(line)) : [];
    return {
      of: same.reduce((sum, { points }) => sum + points, 0),
      onPath: same.length > 0,
      skills: [...(shown[index] ?? []), ...missed],
    };
  });
  const places = new Set(lines.map(placeOf));
  const scenes = new Set(lines.filter(({ kind }) => kind === "decision").map(sceneOf));
  const groups = new Map<string, ModelOnly>();
  for (const one of model) {
    if (places.has(placeOf(one))) continue;
    const reached = scenes.has(sceneOf(one));
    const key = [one.kind, reached, ...one.skills].join(" ");
    const skills = take((place) => place === skillPlaceOf(one));
    groups.set(key, joined(groups.get(key), { line: one, reached, skills }));
  }
  return { own, only: [...groups.values()] };
}

function joined(
  group: ModelOnly | undefined,
  more: { line: ScoreLine; reached: boolean; skills: readonly SkillOf[] },
): ModelOnly {
  const { line, reached } = more;
  const skills = new Map(group?.skills.map(({ skill, of }) => [skill, of]));
  for (const { skill, of } of more.skills) skills.set(skill, (skills.get(skill) ?? 0) + of);
  return {
    ...{ kind: line.kind, reached, shows: line.skills },
    cases: [...new Set([...(group?.cases ?? []), line.case])],
    n: (group?.n ?? 0) + 1,
    of: (group?.of ?? 0) + line.points,
    skills: [...skills].map(([skill, of]) => ({ skill, of })),
  };
}

/** Indexes of the lines that are the first of their place: harm done there again is set over nothing more. */
function firstsOf(lines: readonly ScoreLine[]): ReadonlySet<number> {
  const firsts = new Map<string, number>();
  for (const [index, line] of lines.entries())
    if (!firsts.has(placeOf(line))) firsts.set(placeOf(line), index);
  return new Set(firsts.values());
}

function sceneOf(line: Pick<ScoreLine, "case" | "scene">): string {
  return `${line.case}.${line.scene}`;
}

/** Worksheets of one scene are places of their own. */
function placeOf(line: ScoreLine): string {
  return `${skillPlaceOf(line)}${line.kind === "worksheet" ? ` ${line.what}` : ""}`;
}

/** What one line adds to a skill. */
export interface SkillPart {
  /** The index of the line; null for what only the model path earns. */
  readonly line: number | null;
  /** Whether the scene was decided. */
  readonly reached: boolean;
  /** Whether the line itself shows the skill. */
  readonly shown: boolean;
  readonly points: number;
  readonly of: number;
}

/** Everything that adds up to each skill. */
export type SkillParts = Readonly<Partial<Record<ScoredSkill, readonly SkillPart[]>>>;

/** The parts of every skill; `lines` are the score's, in force. */
export function skillParts(
  { own, only }: AgainstModel,
  lines: readonly Pick<ScoreLine, "points" | "skills">[],
): SkillParts {
  const parts: Partial<Record<ScoredSkill, SkillPart[]>> = {};
  const add = (skill: ScoredSkill, part: SkillPart) => (parts[skill] ??= []).push(part);
  for (const [line, { skills }] of own.entries())
    for (const { skill, of } of skills) {
      const shown = lines[line]?.skills.includes(skill) ?? false;
      const points = shown ? (lines[line]?.points ?? 0) : 0;
      add(skill, { line, reached: true, shown, points, of });
    }
  for (const { reached, skills } of only)
    for (const { skill, of } of skills)
      add(skill, { line: null, reached, shown: false, points: 0, of });
  return parts;
}
