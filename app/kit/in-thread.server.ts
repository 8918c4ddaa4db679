/** Work that keeps a processor busy for long, done in a thread beside the one that answers requests: one piece after another. */
import { existsSync } from "node:fs";
import { parentPort, Worker } from "node:worker_threads";

type Work = (...asked: never[]) => unknown;
/** What a thread is asked, and answers. */
interface Asked {
  readonly name: string;
  readonly asked: readonly unknown[];
}
type Answer = { readonly done: unknown } | { readonly failed: unknown };
type Thread = (name: string, asked: readonly unknown[]) => Promise<unknown>;

/** Lies beside the server's build (app/thread.server.ts). Who runs the sources as they stand has none, and works in place. */
const FILE = new URL("./thread.js", import.meta.url);
/** Milliseconds after which a piece of work is given up. */
const PATIENCE = 60_000;
/** What a thread may hold, in MiB. */
const MEMORY = 1024;

const known = new Map<string, Work>();
const thread = existsSync(FILE) ? openThread(FILE, PATIENCE) : null;

/** The same work, done in the thread. What goes in and what comes out is plain data; what the work throws is thrown here. */
export function inThread<In extends readonly unknown[], Out>(
  name: string,
  work: (...asked: In) => Out | Promise<Out>,
): (...asked: In) => Promise<Out> {
  known.set(name, work as unknown as Work);
  if (thread === null) return async (...asked) => work(...asked);
  return (...asked) => thread(name, asked) as Promise<Out>;
}

/** A thread that begins with the first piece of work, and anew after one that broke it. It keeps no process alive. */
export function openThread(file: URL, patience: number): Thread {
  let worker: Worker | null = null;
  let last: Promise<unknown> = Promise.resolve();
  const begin = () => {
    const begun = new Worker(file, { resourceLimits: { maxOldGenerationSizeMb: MEMORY } });
    begun.unref();
    return begun;
  };
  const work = (name: string, asked: readonly unknown[]) =>
    new Promise<unknown>((resolve, reject) => {
      const at = (worker ??= begin());
      const answered = (answer: Answer) => {
        leave();
        if ("done" in answer) resolve(answer.done);
        else reject(answer.failed);
      };
      const broken = (why: unknown) => {
        leave();
        worker = null;
        void at.terminate();
        reject(why);
      };
      const ended = () => broken(new Error(`the thread ended during “${name}”`));
      const late = setTimeout(
        () => broken(new Error(`the thread was at “${name}” for ${patience / 1000} s`)),
        patience,
      );
      const leave = () => {
        clearTimeout(late);
        at.off("message", answered).off("error", broken).off("exit", ended);
      };
      at.on("message", answered).on("error", broken).on("exit", ended);
      at.postMessage({ name, asked } satisfies Asked);
    });
  return (name, asked) => {
    const done = last.then(() => work(name, asked));
    last = done.catch(() => undefined);
    return done;
  };
}

/** Answers what comes to a thread, with the work of every module that was loaded there. */
export function serveThread(): void {
  const port = parentPort;
  port?.on("message", async ({ name, asked }: Asked) => {
    const answer: Answer = await Promise.resolve(asked)
      .then((values) => known.get(name)?.(...(values as never[])))
      .then(
        (done) => ({ done }),
        (failed: unknown) => ({ failed }),
      );
    port.postMessage(answer);
  });
}
