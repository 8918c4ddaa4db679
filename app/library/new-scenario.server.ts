/** `npm run new -- slug [--title "…"]`: begins a scenario file that checks clean; ends with 1 when it may not, 2 on wrong usage. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";

import { findSlugFault } from "#app/language/scenario/slug.ts";
import { newScenario } from "#app/language/scenario/template.ts";
import { isFolder, nameOf } from "./authored.server.ts";

const USAGE = `usage: npm run new -- name [--title "A title"] [--folder scenarios]

Begins a scenario: writes <name>.mdx with a small case that has no problems, to be
made your own. The name becomes its address. A file that is there is never changed.
`;

/** What was asked for, or what is wrong with the asking. */
type Asked =
  | { readonly slug: string; readonly title: string; readonly folder: string }
  | { readonly help: true }
  | { readonly wrong: string };

function parseArguments(args: readonly string[]): Asked {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        title: { type: "string", default: "" },
        folder: { type: "string", default: "scenarios" },
        help: { type: "boolean", short: "h" },
      },
    });
    if (values.help) return { help: true };
    const [slug, ...more] = positionals;
    if (slug === undefined) return { wrong: "the name of the scenario is missing" };
    if (more.length > 0) return { wrong: `one name is expected, not ${positionals.length}` };
    return { slug: slug.replace(/\.mdx$/, ""), title: values.title, folder: values.folder };
  } catch (error) {
    const [first = ""] = (error instanceof Error ? error.message : String(error)).split(". ");
    return { wrong: first.charAt(0).toLowerCase() + first.slice(1) };
  }
}

/** Runs the command and returns its exit code. */
function main(args: readonly string[]): number {
  const asked = parseArguments(args);
  if ("help" in asked) {
    process.stdout.write(USAGE);
    return 0;
  }
  if ("wrong" in asked) {
    process.stderr.write(`${asked.wrong}\n\n${USAGE}`);
    return 2;
  }
  const { slug, title, folder } = asked;
  const fault = findSlugFault(slug);
  if (fault !== null) return refuse(`\`${slug}\` cannot be the name of a scenario; ${fault}`);
  if (!isFolder(folder)) return refuse(`there is no folder \`${folder}\``);
  const path = join(folder, `${slug}.mdx`);
  try {
    // `wx` fails when the file is there, also when it appeared this moment.
    writeFileSync(path, newScenario({ slug, title }), { flag: "wx" });
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : "";
    if (code === "EEXIST") return refuse(`${nameOf(path)} is there already; choose another name`);
    return refuse(`${nameOf(path)} cannot be written (${String(code)})`);
  }
  process.stdout.write(`${nameOf(path)} is written. Now: npm run check -- ${nameOf(path)}\n`);
  return 0;
}

function refuse(why: string): number {
  process.stderr.write(`${why}\n`);
  return 1;
}

process.exitCode = main(process.argv.slice(2));
