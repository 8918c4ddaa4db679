/** The deep analysis: bots on the scenario that ships, and one case of ever more scenes beside @xstate/graph on the same machine. */
import { getShortestPaths } from "@xstate/graph";
import { setup } from "xstate";

import type { Source } from "#app/language/markup/span.ts";
import { analyse } from "#app/language/scenario/analysis/analyse.ts";
import { playRandom } from "#app/language/scenario/analysis/bots.ts";
import { planOf } from "#app/language/scenario/analysis/plan.ts";
import { search } from "#app/language/scenario/analysis/search.ts";
import { buildScenario, compileDraft } from "#app/language/scenario/build.ts";
import { actType, openType } from "#app/language/scenario/compile.ts";
import type { Compiled, PositionContext } from "#app/language/scenario/compiled.ts";
import { CHANGES, GUARDS, type MachineEvent } from "#app/language/scenario/engine.ts";
import { parseScenario } from "#app/language/scenario/parse.ts";
import { readAuthored } from "#app/library/authored.server.ts";
import { readGround } from "./check-stages.ts";
import { inWords, sized, spreadOf, type Report, type Row, type Spread } from "./report.ts";

const ROUNDS = sized(5, 1);
const GRAPH_ROUNDS = sized(3, 1);
const PLAYS = sized(10_000, 20);
// A case of more scenes is refused.
const SIZES = sized([125, 250, 375, 500], [12]);

interface Measured {
  readonly scenes: number;
  readonly situations: number;
  readonly search: Spread;
  readonly whole: Spread;
  readonly graph: Spread;
  readonly graphStates: number;
}

/** Measures everything in turns, each after one pass to warm up. */
export async function analysis(): Promise<Report> {
  const ground = readGround();
  const { scenarios } = readAuthored("scenarios");
  const shipped = scenarios.flatMap((source) => {
    const { compiled } = buildScenario(source, ground);
    return compiled ? [{ source, compiled }] : [];
  });
  const bots = shipped.map(({ source, compiled }) => {
    const plan = planOf(compiled);
    playRandom(plan, { plays: 500, seed: 1 });
    return {
      file: source.file,
      plays: rounds(ROUNDS, (seed) => playRandom(plan, { plays: PLAYS, seed })),
      search: rounds(ROUNDS, () => search(plan)),
      whole: rounds(ROUNDS, () => analyse(compiled, source)),
    };
  });
  const sizes = SIZES.map((scenes) => measureSize(scenes));
  return { tables: tablesOf(bots, sizes), figures: { bots, sizes }, voidBecause: [] };
}

function measureSize(scenes: number): Measured {
  const source = syntheticCase(scenes);
  const { value: scenario, problems } = parseScenario(source);
  if (problems.length > 0) throw new Error(problems[0]?.message);
  const ground = readGround();
  const compile = (): Compiled => compileDraft(scenario, ground);
  // A fresh scenario each time: nothing may be remembered from the round before.
  const found = search(planOf(compile()));
  if (!found.complete) throw new Error(`${scenes} scenes were not searched to the end`);
  analyse(compile(), source, { plays: 100 });
  let graphStates = 0;
  return {
    scenes,
    situations: found.situations,
    search: rounds(ROUNDS, () => search(planOf(compile()))),
    whole: rounds(ROUNDS, () => analyse(compile(), source, { plays: 100 })),
    graph: rounds(GRAPH_ROUNDS, () => {
      graphStates = shortestPaths(compile());
    }),
    get graphStates() {
      return graphStates;
    },
  };
}

/**
 * One case as a tree with cross-links: three facts, one record, every tenth scene with an effect. @xstate/graph
 * is not given the clock, which would multiply its states by the minutes; the analysis searches it too.
 */
function syntheticCase(scenes: number): Source {
  const place = (at: number) => (at < scenes ? `s${at}` : "done");
  const parts = Array.from({ length: scenes }, (_, at) =>
    [
      `  <Scene id="s${at}">`,
      `    Scene ${at}.`,
      `    <Action do="lock" then="${place(2 * at + 1)}">On.</Action>`,
      `    <Action do="remove" when="account" then="${place(2 * at + 2)}">On.</Action>`,
      `    <Action do="close" then="${place((at * 7 + 3) % (scenes + 1))}"${at % 3 === 0 ? ' unless="told"' : ""}>Across.</Action>`,
      `    <Action do="label"${at % 5 === 0 ? ' sets="told"' : at % 7 === 0 ? ' sets="asked"' : ' when="asked"'}>Here.</Action>`,
      ...(at % 10 === 9
        ? [`    <After minutes="6" then="${place(2 * at + 1)}">By itself.</After>`]
        : []),
      "  </Scene>",
    ].join("\n"),
  );
  const text = `---
title: A long case
summary: For the bench.
level: foundation
minutes: 5
skills: [identity]
pass: 70
warnings: []
shift: { from: "09:00", to: "10:00", pace: 20s, ends: Access is over }
based_on: { case: "01", changed: Everything, sources: [{ title: A source, url: "https://example.com/" }] }
---

<Briefing>
It begins.
</Briefing>

<Case id="one" title="One" arrives="09:00">
  <Record id="account" title="Account">An account.</Record>
${parts.join("\n")}
  <Ending id="done" outcome="handled">Done.</Ending>
  <Ending id="left" outcome="missed">Left.</Ending>
  <ShiftEnd then="left">Over.</ShiftEnd>
</Case>

<Otherwise>Nothing changes.</Otherwise>

<Debrief>
The real case.
</Debrief>
`;
  return { file: `synthetic-${scenes}.mdx`, text };
}

/** @xstate/graph on the same machine configuration; the number of states that it found. */
function shortestPaths({ machine: config, desk }: Compiled): number {
  type Args = { readonly context: PositionContext; readonly event: MachineEvent };
  const guard =
    <Params>(meaning: (context: PositionContext, event: MachineEvent, params: Params) => boolean) =>
    ({ context, event }: Args, params: Params) =>
      meaning(context, event, params);
  const { assign, createMachine } = setup({
    types: { context: {} as PositionContext, events: {} as MachineEvent },
    guards: {
      holds: guard(GUARDS.holds),
      offered: guard(GUARDS.offered),
      arrives: guard(GUARDS.arrives),
      due: guard(GUARDS.due),
      settled: guard(GUARDS.settled),
    },
    actions: {},
  }) as unknown as {
    assign: (change: (args: Args, params: never) => Partial<PositionContext>) => unknown;
    createMachine: (config: unknown) => { provide: (what: unknown) => never };
  };
  const machine = createMachine(config).provide({
    actions: {
      advance: assign(({ context, event }) => CHANGES.advance(context, event)),
      end: assign(() => CHANGES.end()),
      set: assign(({ context, event }, params) => CHANGES.set(context, event, params)),
      enter: assign(({ context, event }, params) => CHANGES.enter(context, event, params)),
      happened: () => {},
    },
  });
  const events = [
    { type: "arrive", at: 0 },
    ...["lock", "remove", "close", "label"].map((id) => ({
      type: actType("one", id),
      to: desk.actions.find((action) => action.id === id)?.to[0] ?? null,
    })),
    { type: openType("account") },
  ];
  return getShortestPaths(machine, { events } as never).length;
}

function rounds(count: number, work: (round: number) => unknown): Spread {
  const times = Array.from({ length: count }, (_, round) => {
    const began = performance.now();
    work(round);
    return performance.now() - began;
  });
  return spreadOf(times);
}

function tablesOf(
  bots: readonly {
    readonly file: string;
    readonly plays: Spread;
    readonly search: Spread;
    readonly whole: Spread;
  }[],
  sizes: readonly Measured[],
): Report["tables"] {
  return [
    {
      title: `analysis: ms, median (least–greatest) of ${ROUNDS}`,
      head: ["", `${PLAYS} random plays`, "search", "whole analysis"],
      rows: bots.map((one): Row => [
        one.file,
        inWords(one.plays),
        inWords(one.search, 1),
        inWords(one.whole, 1),
      ]),
      remarks: [
        "a play is a whole shift through play.ts with its score; the whole analysis has 1,000 of them, every other bot, the search and the rules",
      ],
    },
    {
      title: `analysis: one case of many scenes, ms, median of ${ROUNDS} (@xstate/graph: ${GRAPH_ROUNDS})`,
      head: [
        "scenes",
        "situations",
        "search",
        "whole analysis",
        "ms per scene",
        "@xstate/graph",
        "its states",
        "× faster",
      ],
      rows: sizes.map((one): Row => [
        one.scenes,
        one.situations,
        inWords(one.search, 1),
        inWords(one.whole, 1),
        (one.whole.median / one.scenes).toFixed(2),
        inWords(one.graph),
        one.graphStates,
        (one.graph.median / one.whole.median).toFixed(1),
      ]),
      remarks: [
        "whole analysis: search over facts and the clock with witnesses, soft locks, 100 random plays, other bots, rules",
        "@xstate/graph: getShortestPaths over the same machine configuration without the clock, which only the analysis searches",
      ],
    },
  ];
}
