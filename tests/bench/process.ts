/** Server processes to measure: started, asked for their memory, stopped. */
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";

/** A running server. */
export interface Running {
  readonly baseUrl: string;
  /** Milliseconds from the spawn to the first 200 of `/ready`. */
  readonly readyAfter: number;
  /** Resident memory in MiB, now. */
  memory(): number;
  /** Milliseconds of processor time used so far; NaN where the system does not tell. */
  processor(): number;
  stop(): Promise<void>;
}

/** What to start and with what. */
export interface Wanted {
  readonly script: string;
  readonly folder?: string;
  readonly variables: Readonly<Record<string, string>>;
}

/** Starts `node <script>` and asks `/ready` until it answers. */
export async function startProcess({ script, folder = ".", variables }: Wanted): Promise<Running> {
  const port = await findPort();
  const baseUrl = `http://127.0.0.1:${port}`;
  const began = performance.now();
  const child = spawn(process.execPath, [path.resolve(folder, script)], {
    cwd: folder,
    env: {
      ...process.env,
      ...{ NODE_ENV: "production", HOST: "127.0.0.1", PORT: String(port), DEMO: "accounts" },
      ...variables,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk: Buffer) => (output += chunk.toString()));
  }
  // A bench that breaks off leaves nothing running.
  const abandon = (): boolean => child.kill("SIGKILL");
  process.once("exit", abandon);
  const exited = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  while (!(await isReady(baseUrl))) {
    if (child.exitCode !== null) throw new Error(`${script} stopped at its start:\n${output}`);
    await pause(5);
  }
  return {
    baseUrl,
    readyAfter: performance.now() - began,
    memory: () => residentMiB(child.pid ?? 0),
    processor: () => processorTime(child.pid ?? 0),
    stop: async () => {
      process.off("exit", abandon);
      child.kill("SIGTERM");
      await exited;
      if (output.includes("Error")) console.error(`${script} said:\n${output}`);
    },
  };
}

/** One that nobody uses at this moment. */
async function findPort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  return typeof address === "object" && address !== null ? address.port : 0;
}

async function isReady(baseUrl: string): Promise<boolean> {
  return fetch(new URL("/ready", baseUrl)).then(
    (answer) => answer.ok,
    () => false,
  );
}

function residentMiB(pid: number): number {
  const status = `/proc/${pid}/status`;
  const kib = existsSync(status)
    ? /VmRSS:\s+(\d+)/.exec(readFileSync(status, "utf8"))?.[1]
    : execFileSync("ps", ["-o", "rss=", "-p", String(pid)]).toString();
  return Number(kib) / 1024;
}

/** User and system time, in ticks of a hundredth of a second. */
function processorTime(pid: number): number {
  const stat = `/proc/${pid}/stat`;
  if (!existsSync(stat)) return NaN;
  const fields = readFileSync(stat, "utf8")
    .replace(/^.*\) /, "")
    .split(" ");
  return (Number(fields[11]) + Number(fields[12])) * 10;
}
