/** The slow half of the workbench: the map of a text, and the report on what compiles. Pure. */
import type { Diagnostic, Replacement } from "#app/language/markup/diagnostic.ts";
import { insertAtEnd } from "#app/language/markup/edits.ts";
import type { Source } from "#app/language/markup/span.ts";
import { analyse } from "#app/language/scenario/analysis/analyse.ts";
import type { Analysis } from "#app/language/scenario/analysis/analysis.ts";
import { actWords } from "#app/language/scenario/act-words.ts";
import { buildScenario, type Ground } from "#app/language/scenario/build.ts";
import type { Compiled } from "#app/language/scenario/compiled.ts";
import { readScene } from "#app/language/scenario/judged.ts";
import { mapOf } from "#app/language/scenario/map/map.ts";
import type { ScenarioMap } from "#app/language/scenario/map/scenario-map.ts";
import { actionStub, listOptions, type OptionRow } from "#app/language/scenario/options.ts";
import { parseScenario } from "#app/language/scenario/parse.ts";
import { listForms } from "#app/language/scenario/form-names.ts";
import { layoutMaps } from "#app/studio/workbench/map/layout-map.ts";
import type { MapLayout } from "#app/studio/workbench/map/map-layout.ts";
import { reportView } from "#app/studio/workbench/report/report-view.ts";
import type { ReportView } from "#app/studio/workbench/report/report.ts";

/** A map with the places of its boxes, one layout for each case. */
export interface DrawnMap {
  readonly map: ScenarioMap;
  readonly layouts: readonly (MapLayout | null)[];
}

/** What analysis found, and how it is told; null while errors keep the text from being played. */
export interface Report {
  readonly analysis: Analysis;
  readonly view: ReportView;
  /** The problems that only analysis finds. */
  readonly problems: readonly Diagnostic[];
}

/** Draws a text, errors and all. */
export function drawMap(source: Source): DrawnMap {
  const map = mapOf(parseScenario(source).value);
  return { map, layouts: layoutMaps(map) };
}

/** An option as its pane shows it, in the words of the desk, with what writing it by hand would put into the text. */
export interface OptionView extends OptionRow {
  readonly caseTitle: string;
  /** "Escalate to Shift lead (L2)". */
  readonly words: string;
  /** Null for what the author judged already, and in a scene whose tag is not closed. */
  readonly stub: Replacement | null;
}

/** Every option of a text that compiles; null while errors keep it from that. */
export function makeOptions(source: Source, ground: Ground): readonly OptionView[] | null {
  const { compiled } = buildScenario(source, ground);
  if (!compiled) return null;
  const titles = new Map(compiled.scenario.cases.map(({ id, title }) => [id, title]));
  return listOptions(compiled)
    .filter((row) => !isOfDesk(compiled, row))
    .map((row) => ({
      ...row,
      caseTitle: titles.get(row.case) ?? row.case,
      words: actWords(compiled.desk, row.button, row.team),
      stub:
        row.judged === "author"
          ? null
          : insertAtEnd(source, row.span, "Judge it by hand", stubOf(compiled, row)),
    }));
}

/** Where the text has several forms it is written for the one that is looked at. */
function stubOf({ scenario }: Compiled, row: OptionRow): string {
  const stub = actionStub(row);
  return listForms(scenario.forms).length < 2
    ? stub
    : `<In form="${scenario.form}">\n\n${stub}\n\n</In>`;
}

/** What the desk alone tells is the same in every scenario. */
function isOfDesk({ scenario }: Compiled, row: OptionRow): boolean {
  return readScene(scenario, row.case, row.scene).fromDesk;
}

/** Analyses a text that compiles. */
export function makeReport(source: Source, ground: Ground): Report | null {
  const { compiled, own } = buildScenario(source, ground);
  if (!compiled) return null;
  const analysis = analyse(compiled, own);
  return { analysis, view: reportView(analysis, compiled), problems: analysis.problems };
}
