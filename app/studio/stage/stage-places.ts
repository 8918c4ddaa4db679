/** Everything of a scenario that Preview can show, in order of writing. */
import type { Scenario } from "#app/language/scenario/scenario.ts";
import type { StagePlace } from "./stage.ts";

/** The briefing, each case's scenes, records and endings, the debrief. */
export function listPlaces(scenario: Scenario): StagePlace[] {
  return [
    whole("briefing"),
    ...scenario.cases.flatMap((one) => {
      const within = (kind: "scene" | "record" | "ending") => (part: Part) => ({
        key: `${kind}/${one.id}/${part.id}`,
        kind,
        caseTitle: one.title,
        case: one.id,
        id: part.id,
        title: part.title ?? part.id,
        span: part.span,
      });
      return [
        ...one.scenes.map(within("scene")),
        ...one.records.map(within("record")),
        ...one.endings.map(within("ending")),
      ];
    }),
    whole("debrief"),
  ];
}

interface Part {
  readonly id: string;
  readonly title?: string;
  readonly span: NonNullable<StagePlace["span"]>;
}

function whole(kind: "briefing" | "debrief"): StagePlace {
  const base = { key: kind, kind, id: kind, caseTitle: null, case: null, span: null };
  return { ...base, title: kind === "briefing" ? "Briefing" : "Debrief: the real case" };
}

/** The place of a key; when the text has it no more, the first of the same case, else the briefing. */
export function nearestPlace(places: readonly StagePlace[], key: string): StagePlace {
  const [, inCase] = key.split("/");
  const found =
    places.find((place) => place.key === key) ??
    places.find((place) => place.case !== null && place.case === inCase) ??
    places[0];
  return found ?? whole("briefing");
}
