/** What the forms of a scenario are for: whoever understood does as well on an assessment form as in practice, whoever remembers the practice form does not. */
import { expect, test } from "vitest";

import type { Policy } from "#app/language/scenario/analysis/bot.ts";
import { playBot } from "#app/language/scenario/analysis/bot.ts";
import { chanceOf, type Chance } from "#app/language/scenario/analysis/chance.ts";
import { movesOf } from "#app/language/scenario/analysis/memory.ts";
import { planOf } from "#app/language/scenario/analysis/plan.ts";
import { buildForms } from "#app/language/scenario/build.ts";
import type { Compiled } from "#app/language/scenario/compiled.ts";
import type { ActEvent, PlayEvent } from "#app/language/scenario/event.ts";
import { listOptions } from "#app/language/scenario/options.ts";
import { scoreOf } from "#app/language/scenario/score-of.ts";
import type { Stance } from "#app/language/scenario/tested.ts";
import { readAuthored } from "#app/library/authored.server.ts";
import { parseGround } from "#app/library/ground.ts";

const authored = readAuthored("scenarios");
const ground = parseGround(authored.desk, authored.handbook);
const scenarios = authored.scenarios.map((source) => {
  const forms = buildForms(source, ground).map(({ scenario, compiled, problems }) => {
    if (!compiled) throw new Error(`${source.file} ${scenario.form}: ${problems[0]?.message}`);
    return compiled;
  });
  const [practice, ...assessments] = forms;
  if (!practice) throw new Error(`${source.file} has no form`);
  return { slug: practice.scenario.slug, practice, assessments };
});
const pairs = scenarios.flatMap(({ slug, practice, assessments }) =>
  assessments.map((form) => ({ slug, form: form.scenario.form, practice, assessment: form })),
);

/** Wrong ways of each scene that a reviewer may take: nothing critical, nothing above their level. */
function mistakesOf(compiled: Compiled): ReadonlyMap<string, readonly ActEvent[]> {
  const level = new Map(compiled.desk.actions.map(({ id, level: needed }) => [id, needed]));
  const mistakes = new Map<string, ActEvent[]>();
  for (const { case: one, scene, button, team, verdict } of listOptions(compiled)) {
    if (verdict !== "weak" && verdict !== "harmful") continue;
    if (level.get(button) !== compiled.desk.level) continue;
    const act: ActEvent = {
      ...{ type: "act", case: one, do: button, to: team },
      ...{ cites: [], certainty: 2, note: "", attaches: [] },
    };
    const place = `${one}.${scene}`;
    mistakes.set(place, [...(mistakes.get(place) ?? []), act]);
  }
  return mistakes;
}

/** Does what `known` says of a scene, in `share` of them; else, and where nothing is known, a mistake. */
function reviewer(
  compiled: Compiled,
  known: ReadonlyMap<string, readonly PlayEvent[]>,
  share: number,
  chance: Chance,
): Policy {
  const mistakes = mistakesOf(compiled);
  const own = movesOf(compiled);
  const left = new Map<string, PlayEvent[]>();
  return ({ open, acted }) => {
    for (const { planned, scene } of open) {
      const place = `${planned.one.id}.${scene.scene.id}`;
      // Scenes that the model path does not decide wait.
      if ((acted.get(place) ?? 0) > 0 || !own.has(place)) continue;
      if (!left.has(place)) {
        const moves = chance(1000) < share * 1000 ? known.get(place) : undefined;
        const wrong = mistakes.get(place) ?? [];
        const mistake = wrong[chance(Math.max(1, wrong.length))];
        left.set(place, [...(moves ?? (mistake ? [mistake] : []))]);
      }
      const next = left.get(place)?.shift();
      if (next) return next;
    }
    return null;
  };
}

const PLAYS = 200;

/** The mean percentage over many shifts, of those without a critical error, and how many had none. */
function meanOf(
  compiled: Compiled,
  known: ReadonlyMap<string, readonly PlayEvent[]>,
  share: number,
): number {
  const plan = planOf(compiled);
  const percents: number[] = [];
  for (let seed = 1; seed <= PLAYS; seed += 1) {
    const { events, happenings } = playBot(
      plan,
      reviewer(compiled, known, share, chanceOf(seed * 7_919)),
    );
    const { percent, critical } = scoreOf(compiled, events, happenings);
    if (critical.length === 0) percents.push(percent);
  }
  expect(percents.length).toBeGreaterThan(PLAYS * 0.9);
  return percents.reduce((sum, percent) => sum + percent, 0) / percents.length;
}

test("each scenario has one form for practice and two that only an assessment deals", () => {
  for (const { practice, assessments } of scenarios) {
    const { forms } = practice.scenario;
    expect(forms.practice).toEqual(["A"]);
    expect(forms.assessment).not.toContain("A");
    expect(assessments.length).toBeGreaterThanOrEqual(2);
  }
});

test.each(pairs)(
  "$slug, form $form: remembering form A is worth at least 30 points less than understanding",
  ({ slug, form, practice, assessment }) => {
    const understood = meanOf(assessment, movesOf(assessment), 0.85);
    const remembered = meanOf(assessment, movesOf(practice), 1);
    const before = meanOf(practice, movesOf(practice), 0.85);
    const told = [understood, remembered, before].map((mean) => mean.toFixed(1)).join(", ");
    console.log(`${slug} ${form}: understood, remembered, understood form A: ${told}`);
    expect(understood - remembered).toBeGreaterThanOrEqual(30);
    expect(Math.abs(understood - before)).toBeLessThanOrEqual(5);
  },
);

test.each(pairs)(
  "$slug, form $form: at least half of the cases turn, and some of what was right is harmful",
  ({ practice, assessment }) => {
    const [own, known] = [movesOf(assessment), movesOf(practice)];
    const firsts = assessment.scenario.cases.flatMap((one) => {
      const place = `${one.id}.${one.scenes[0]?.id}`;
      return own.has(place) ? [{ one, place }] : [];
    });
    const rows = new Map(
      listOptions(assessment).map((row) => [
        `${row.case}.${row.scene} ${row.button} ${row.team ?? ""}`,
        row.verdict,
      ]),
    );
    const worth = firsts.map(({ place }) => {
      const act = known.get(place)?.at(-1);
      return act?.type === "act" ? rows.get(`${place} ${act.do} ${act.to ?? ""}`) : null;
    });
    const turned = worth.filter((verdict) => verdict !== "best" && verdict !== "acceptable");
    expect(turned.length).toBeGreaterThanOrEqual(firsts.length / 2);
    expect(turned).toContain("harmful");
  },
);

test.each(pairs)(
  "$slug, form $form: stepping in, passing on and leaving alone are all asked",
  ({ assessment }) => {
    const count = (stance: Stance) =>
      assessment.tests.filter((one) => one.stance === stance).length;
    expect(count("stepping-in")).toBeGreaterThanOrEqual(1);
    expect(count("passing-on")).toBeGreaterThanOrEqual(1);
    expect(count("leaving-alone")).toBeGreaterThanOrEqual(1);
  },
);
