/** The slow half of the workbench: the map of a text, and the report on what compiles. Pure. */
import type { Diagnostic } from "#app/language/markup/diagnostic.ts";
import type { Source } from "#app/language/markup/span.ts";
import { analyse } from "#app/language/scenario/analysis/analyse.ts";
import type { Analysis } from "#app/language/scenario/analysis/analysis.ts";
import { buildScenario, type Ground } from "#app/language/scenario/build.ts";
import { mapOf } from "#app/language/scenario/map/map.ts";
import type { ScenarioMap } from "#app/language/scenario/map/scenario-map.ts";
import { parseScenario } from "#app/language/scenario/parse.ts";
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

/** Analyses a text that compiles. */
export function makeReport(source: Source, ground: Ground): Report | null {
  const { compiled } = buildScenario(source, ground);
  if (!compiled) return null;
  const analysis = analyse(compiled, source);
  return { analysis, view: reportView(analysis, compiled), problems: analysis.problems };
}
