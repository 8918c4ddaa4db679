/** What can come of a scene, as it was written: every action, fallback, effect and the end of the shift. */
import { actWords } from "#app/language/scenario/act-words.ts";
import type { Compiled } from "#app/language/scenario/compiled.ts";
import type { Judgement } from "#app/language/scenario/judged.ts";
import { findFallback } from "#app/language/scenario/offered.ts";
import type { Case, Effect, Scene } from "#app/language/scenario/scenario.ts";
import type { StagedWay } from "./stage.ts";

type Html = Readonly<Record<string, string>>;

/** In order of writing; what the scene leaves to its case or to the scenario comes from there. */
export function listWays(compiled: Compiled, html: Html, one: Case, scene: Scene): StagedWay[] {
  const { scenario, desk } = compiled;
  const fallback = findFallback(scenario, one, scene);
  const end = scene.shiftEnd ?? one.shiftEnd;
  return [
    ...scene.choices.map((choice): StagedWay => ({
      ...judgedWay(choice, html),
      kind: "action",
      title: [
        actWords(desk, choice.do, choice.to[0] ?? null),
        ...otherTeams(compiled, choice.to),
      ].join(" or "),
      minutes: choice.minutes ?? minutesOf(compiled, choice.do),
      when: choice.when,
      unless: choice.unless,
      then: choice.then,
      asks: choice.asks,
    })),
    ...(fallback
      ? [
          {
            ...judgedWay(fallback, html),
            kind: "otherwise" as const,
            title: "Anything else",
            minutes: fallback.minutes,
          },
        ]
      : []),
    ...scene.effects.map((effect) => effectWay(effect, html)),
    ...(end
      ? [
          {
            ...judgedWay(end, html),
            kind: "shift-end" as const,
            title: scenario.shift.ends,
            then: end.then,
          },
        ]
      : []),
  ];
}

function otherTeams({ desk }: Compiled, teams: readonly string[]): string[] {
  return teams.slice(1).map((id) => desk.teams.find((team) => team.id === id)?.label ?? id);
}

function minutesOf({ desk }: Compiled, action: string): number | null {
  return desk.actions.find((candidate) => candidate.id === action)?.minutes ?? null;
}

function judgedWay(taken: Judgement, html: Html): Omit<StagedWay, "kind" | "title"> {
  const { id, verdict, skills, cites, sets, span, consequence, why } = taken;
  return {
    ...{ id, verdict, skills, cites, sets, span },
    ...{ minutes: null, when: [], unless: [], then: null, asks: [] },
    consequenceHtml: html[consequence.fragment] ?? "",
    whyHtml: html[why.fragment] ?? "",
  };
}

function effectWay(effect: Effect, html: Html): StagedWay {
  const { id, title, minutes, when, unless, sets, then, span, consequence } = effect;
  return {
    ...{ id, minutes, when, unless, sets, then, span },
    ...{ verdict: null, skills: [], cites: [], asks: [], whyHtml: "" },
    kind: "after",
    title: title || "Something changed",
    consequenceHtml: html[consequence.fragment] ?? "",
  };
}
