// `npm start`: brings everything up to date, then runs the server in the foreground. `--dev`: no
// build, pages change while you edit.
import { spawn } from "node:child_process";
import { constants } from "node:os";
import path from "node:path";

import { prepare, ROOT } from "./steps.mjs";

const development = process.argv.includes("--dev");
await prepare({ build: !development });
console.log("starting the server …");

const server = spawn(
  process.execPath,
  [path.join(ROOT, "server.mjs"), ...(development ? ["--dev"] : [])],
  { cwd: ROOT, stdio: "inherit" },
);
for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
  process.on(signal, () => server.kill(signal === "SIGHUP" ? "SIGTERM" : signal));
}
// npm passes SIGTERM to a shell that keeps it to itself and dies: then we are left without a parent.
const parent = process.ppid;
setInterval(() => process.ppid !== parent && server.kill("SIGTERM"), 500).unref();
server.on("exit", (code, signal) => {
  process.exit(code ?? 128 + (signal === null ? 0 : constants.signals[signal]));
});
