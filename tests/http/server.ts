/** Starts the built server as a process of its own, with a database of its own. */
import { spawn, type ChildProcess } from "node:child_process";

import { inject } from "vitest";

import { copyTemplate } from "../databases.ts";

/** A running server. */
export interface Server {
  readonly baseUrl: string;
  readonly process: ChildProcess;
  /** What it printed so far. */
  output(): string;
  /** Asks it to stop; resolves to its exit code. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

/** Starts one and waits until it answers; `variables` are added to its environment. */
export async function startServer(variables: Record<string, string> = {}): Promise<Server> {
  const own = variables.DATABASE_URL ? null : await copyTemplate(inject("template"));
  const child = spawn(process.execPath, ["server.mjs"], {
    env: {
      ...process.env,
      ...{
        NODE_ENV: "production",
        HOST: "127.0.0.1",
        PORT: "0",
        DEMO: "accounts",
        SIGN_IN_LIMIT: "5",
      },
      ...(own && { DATABASE_URL: own.url }),
      ...variables,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  const exited = new Promise<number | null>((resolve) => child.once("exit", resolve));
  const baseUrl = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      const ready = /ready after .* (http:\/\/\S+)/.exec(output)?.[1];
      if (ready !== undefined) resolve(ready);
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
    void exited.then(() => reject(new Error(`the server stopped at its start:\n${output}`)));
  });
  return {
    baseUrl,
    process: child,
    output: () => output,
    stop: async (signal = "SIGTERM") => {
      child.kill(signal);
      const code = await exited;
      await own?.drop();
      return code;
    },
  };
}
