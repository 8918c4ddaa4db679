/** One place of a draft as a trainee will see it. */
import type { Witness } from "#app/language/scenario/analysis/analysis.ts";
import { isOver, type Game } from "#app/language/scenario/run.ts";
import { timeOf, type Case } from "#app/language/scenario/scenario.ts";
import { viewDesk } from "#app/language/scenario/view-desk.ts";
import type { HandbookContent } from "#app/library/handbook-content.ts";
import { listClauseGroups } from "#app/library/handbook-views.ts";
import { listPlaces, nearestPlace } from "./stage-places.ts";
import { replayFar } from "./stage-replay.ts";
import { stagedSteps } from "./stage-steps.ts";
import { listWays } from "./stage-ways.ts";
import type { StagedPreview, StagePlace } from "./stage.ts";

/** What a preview is made from. */
export interface Previewed {
  readonly game: Game;
  readonly html: Readonly<Record<string, string>>;
  readonly handbook: HandbookContent;
  readonly arriveAt: (caseId: string, state: string) => Witness | null;
}

/** The place of that key; one that the text has no more gives the nearest. */
export function stagedPreview(from: Previewed, key: string): StagedPreview {
  const { scenario } = from.game.compiled;
  const place = nearestPlace(listPlaces(scenario), key);
  const one = scenario.cases.find((candidate) => candidate.id === place.case);
  const scene = place.kind === "scene" && one?.scenes.find(({ id }) => id === place.id);
  const ending = place.kind === "ending" && one?.endings.find(({ id }) => id === place.id);
  return {
    kind: "preview",
    place,
    html: from.html[fragmentOf(from, place, one)] ?? "",
    moment: one && (scene || ending) ? momentAt(from, one, place.id) : null,
    outcome: ending ? ending.outcome : null,
    ways: one && scene ? listWays(from.game.compiled, from.html, one, scene) : [],
    clauses: listClauseGroups(from.handbook),
  };
}

function fragmentOf({ game }: Previewed, place: StagePlace, one: Case | undefined): string {
  const { scenario } = game.compiled;
  if (place.kind === "briefing" || place.kind === "debrief") return scenario[place.kind].fragment;
  const parts =
    { scene: one?.scenes, record: one?.records, ending: one?.endings }[place.kind] ?? [];
  return parts.find(({ id }) => id === place.id)?.prose.fragment ?? "";
}

/** The case on the desk when a shortest run has just come here; its records lie open, though nobody opened them. */
function momentAt(from: Previewed, one: Case, state: string): StagedPreview["moment"] {
  const { game, html } = from;
  const run = from.arriveAt(one.id, state);
  if (!run) return null;
  const replayed = replayFar(game, run.events);
  const { events, happenings, position } = replayed;
  const over = isOver(game, position);
  const seen = { compiled: game.compiled, html, events, happenings, position, over };
  const view = viewDesk(seen, false).cases.find(({ id }) => id === one.id);
  if (!view) return null;
  const opened = view.records.map((record) => ({
    ...record,
    html: html[one.records.find(({ id }) => id === record.id)?.prose.fragment ?? ""] ?? "",
  }));
  return {
    case: { ...view, records: opened },
    time: timeOf(game.compiled.scenario.shift, position.context.minute),
    steps: stagedSteps(game.compiled, replayed),
  };
}
