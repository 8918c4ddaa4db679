/** Server processes to measure: started, asked for their memory, stopped. */
import { execFileSync, spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";

/** A running server. */
export interface Running {
  readonly baseUrl: string;
  /** Milliseconds from the spawn to the first 200 of `/health`. */
  readonly readyAfter: number;
  /** Resident memory in MiB, now. */
  memory(): number;
  stop(): Promise<void>;
}

/** What to start and with what. */
export interface Wanted {
  readonly script: string;
  readonly folder?: string;
  readonly variables: Readonly<Record<string, string>>;
}

/** A port that nobody used a moment ago would do; asking for the same each time keeps polling simple. */
const FIRST_PORT = 41_700;
let given = 0;

/** Starts `node <script>` and asks `/health` until it answers. */
export async function startProcess({ script, folder = ".", variables }: Wanted): Promise<Running> {
  const port = FIRST_PORT + (process.pid % 500) + given++;
  const baseUrl = `http://127.0.0.1:${port}`;
  const began = performance.now();
  const child = spawn(process.execPath, [path.resolve(folder, script)], {
    cwd: folder,
    env: {
      ...process.env,
      ...{ NODE_ENV: "production", HOST: "127.0.0.1", PORT: String(port), DEMO: "1" },
      ...variables,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk: Buffer) => (output += chunk.toString()));
  }
  const exited = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  while (!(await isHealthy(baseUrl))) {
    if (child.exitCode !== null) throw new Error(`${script} stopped at its start:\n${output}`);
    await pause(5);
  }
  return {
    baseUrl,
    readyAfter: performance.now() - began,
    memory: () => residentMiB(child.pid ?? 0),
    stop: async () => {
      child.kill("SIGTERM");
      await exited;
      if (output.includes("Error")) console.error(`${script} said:\n${output}`);
    },
  };
}

async function isHealthy(baseUrl: string): Promise<boolean> {
  return fetch(new URL("/health", baseUrl)).then(
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
