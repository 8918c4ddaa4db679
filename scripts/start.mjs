// `npm start`: brings everything up to date, then runs the server in the foreground. `--dev`: no
// build, pages change while you edit.
import path from "node:path";

import { prepare, ROOT, runInPlace, say } from "./steps.mjs";

const development = process.argv.includes("--dev");
process.chdir(ROOT);
await prepare({ build: !development });
say("starting the server …");
await runInPlace(process.execPath, [
  path.join(ROOT, "server.mjs"),
  ...(development ? ["--dev"] : []),
]);
