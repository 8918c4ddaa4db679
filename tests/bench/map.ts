/** How long the map of a large case takes: from the scenario to its graph, and from the graph to its places. */
import { layoutMap } from "#app/studio/workbench/map/layout-map.ts";
import { makeLargeMap, SHAPES } from "#app/studio/workbench/map/make-large-map.ts";
import { inWords, sized, spreadOf, type Report, type Row } from "./report.ts";

const SCENES = sized(300, 30);
const ROUNDS = sized(9, 1);
const AIM = 200;

/** Lays out cases of four shapes; the first pass of each is not counted. */
export function map(): Promise<Report> {
  const measured = SHAPES.map((shape) => {
    const large = makeLargeMap(shape, SCENES);
    const { edges } = layoutMap(large);
    const times = Array.from({ length: ROUNDS }, () => {
      const began = performance.now();
      layoutMap(large);
      return performance.now() - began;
    });
    return {
      shape,
      boxes: large.nodes.length,
      ways: large.edges.length,
      lines: edges.length,
      layout: spreadOf(times),
    };
  });
  const rows = measured.map((one): Row => [
    `${one.shape} of ${SCENES} scenes`,
    one.boxes,
    one.ways,
    one.lines,
    inWords(one.layout),
    `< ${AIM}`,
  ]);
  return Promise.resolve({
    tables: [
      {
        title: `map: layout in ms, median (least–greatest) of ${ROUNDS} warm passes`,
        head: ["", "boxes", "ways", "lines", "layout", "aim"],
        rows,
        remarks: ["lines: links drawn as lines; what leads far is written into its box"],
      },
    ],
    figures: { scenes: SCENES, aim: AIM, measured },
    voidBecause: [],
  });
}
