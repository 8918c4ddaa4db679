// Every script of package.json begins here: `node scripts/run.mjs start`. Finds a Node that can run the project,
// then what the command needs, then runs the command. Uses nothing but Node, also an old one, which only fetches
// the newer one and starts this file again under it.
import path from "node:path";
import { pathToFileURL } from "node:url";

import { obtainNode, runsHere } from "./node.mjs";
import { COMMANDS, prepare, ROOT, runInPlace } from "./steps.mjs";

/** Commands that look after what they need themselves. */
const OWN = ["start", "test", "bench", "browsers", "lockfile", "pack"];
const [name = "", ...args] = process.argv.slice(2);

if (!runsHere(process.versions.node)) {
  const node = await obtainNode();
  // Whatever is started by its name, npm among it, runs under the same Node.
  const env = { PATH: `${path.dirname(node)}${path.delimiter}${process.env.PATH ?? ""}` };
  await runInPlace(node, [path.join(ROOT, "scripts", "run.mjs"), name, ...args], env);
} else if (OWN.includes(name)) {
  const file = path.join(ROOT, "scripts", `${name}.mjs`);
  process.argv.splice(1, 2, file);
  await import(pathToFileURL(file).href);
} else if (name === "build") {
  await prepare({ build: true });
} else if (name === "format") {
  await prepare({ build: false });
  const prettier = path.join(ROOT, "node_modules/prettier/bin/prettier.cjs");
  await runInPlace(process.execPath, [
    prettier,
    "--write",
    "--log-level=warn",
    ...(args.length > 0 ? args : ["."]),
  ]);
} else if (Object.hasOwn(COMMANDS, name)) {
  await prepare({ build: false });
  const tsx = path.join(ROOT, "node_modules/tsx/dist/cli.mjs");
  const file = COMMANDS[/** @type {keyof typeof COMMANDS} */ (name)];
  await runInPlace(process.execPath, [tsx, path.join(ROOT, file), ...args]);
} else {
  console.error(`there is no command ${name || "without a name"}: see package.json`);
  process.exit(2);
}
