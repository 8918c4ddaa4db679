/** Runs one part of the bench in a process of its own. */
import { analysis } from "./analysis.ts";
import { board } from "./board.ts";
import { check } from "./check.ts";
import { editor } from "./editor.ts";
import { exported } from "./export.ts";
import { health } from "./health.ts";
import { http } from "./http.ts";
import { language } from "./language.ts";
import { library } from "./library.ts";
import { map } from "./map.ts";
import { memory } from "./memory.ts";
import { keep, print, type Report } from "./report.ts";
import { scenarioPage } from "./scenario-page.ts";
import { size } from "./size.ts";
import { start } from "./start.ts";

const PARTS: Readonly<Record<string, () => Promise<Report>>> = {
  ...{ start, size, check, language, library },
  ...{
    analysis,
    map,
    editor,
    http,
    memory,
    health,
    board,
    statistics: () => scenarioPage(),
    export: exported,
  },
};

const part = process.argv[2] ?? "";
const measure = PARTS[part];
if (!measure) throw new Error(`unknown part ${part}`);
const report = await measure();
print(report);
keep(part, report);
process.exitCode = report.voidBecause.length > 0 ? 1 : 0;
