// `npm run bench`: figures, not assertions. `npm run bench -- http size` runs only those parts.
// The last figures are kept in .cache/bench.json.
import { prepare, runPackage } from "./steps.mjs";

const PARTS =
  "start size check language library analysis map editor http board statistics export".split(" ");

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !PARTS.includes(name));
if (unknown.length > 0) {
  console.error(`unknown part ${unknown.join(", ")}, expected ${PARTS.join(", ")}`);
  process.exit(2);
}
await prepare({ build: true });
for (const part of PARTS.filter((name) => wanted.length === 0 || wanted.includes(name))) {
  const { code } = await runPackage("tsx/dist/cli.mjs", ["tests/bench/run.ts", part]);
  if (code !== 0) process.exitCode = code;
}
