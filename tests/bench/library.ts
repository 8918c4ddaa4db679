/** A library of 1,000 scenarios through the checker: cold, again with nothing changed, after one edit, and after a change of the handbook. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { checkPaths, type Checked } from "#app/library/checked.server.ts";
import { hashOfChecker, openKnownProblems } from "#app/library/known-problems.server.ts";
import { makeScenario } from "./make-scenario.ts";
import { sized, type Report } from "./report.ts";

const SCENARIOS = sized(1000, 4);
const SIZE = { cases: 1, scenes: 2 };

interface Step {
  readonly step: string;
  readonly ms: number;
  readonly fresh: number;
  readonly problems: number;
}

/** Measures each step as the command takes it: what is known is read from disk and written back. */
export async function library(): Promise<Report> {
  const folder = mkdtempSync(join(tmpdir(), "eleven-minutes-library-"));
  try {
    cpSync("tests/language/fixtures", folder, { recursive: true });
    const fileOf = (i: number) => join(folder, `measured-${i}.mdx`);
    for (let i = 0; i < SCENARIOS; i++) writeFileSync(fileOf(i), makeScenario(SIZE, i + 1));
    const change = (path: string) => {
      writeFileSync(path, readFileSync(path, "utf8").replace(/\.\n/, ", and so on.\n"));
    };
    const steps = [
      take("cold", folder),
      take("nothing changed", folder),
      (change(fileOf(0)), take("one scenario edited", folder)),
      (change(join(folder, "handbook", "review.mdx")), take("the handbook edited", folder)),
    ];
    const wrong = steps.filter(({ fresh }, i) => fresh !== [SCENARIOS, 0, 1, SCENARIOS][i]);
    return {
      tables: [
        {
          title: `library: npm run check -- --quick of ${SCENARIOS} scenarios of about 3 KiB, one pass`,
          head: ["", "s", "checked", "problems"],
          rows: steps.map(({ step, ms, fresh, problems }) => [
            step,
            (ms / 1000).toFixed(2),
            fresh,
            problems,
          ]),
          remarks: [
            "without the start of Node; each pass opens what is known anew, as a command does",
          ],
        },
      ],
      figures: steps,
      voidBecause: wrong.map(({ step, fresh }) => `${step}: ${fresh} scenarios were checked`),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function take(step: string, folder: string): Step {
  const began = performance.now();
  const memory = {
    known: openKnownProblems(join(folder, ".cache")),
    checker: hashOfChecker(),
    quick: true,
  };
  const { fresh, problems }: Checked = checkPaths([folder], folder, memory);
  return { step, ms: performance.now() - began, fresh: fresh.length, problems: problems.length };
}
