/** The browser's workers as the editor asks them: one for what must be quick, one for what may take long. */
import { type Remote, wrap } from "comlink";
import { useEffect, useRef, useState } from "react";

import type { Ground } from "#app/language/scenario/build.ts";
import type {
  Answer,
  BuiltText,
  Checked,
  TextAsked,
  Workbench,
} from "#app/studio/workbench/workbench.ts";
import { latestOnly } from "./latest-only.ts";

/** Typed promises of the workers. A check or build that a newer one has replaced is answered with null. */
export interface WorkbenchClient {
  readonly check: (asked: TextAsked) => Promise<Answer<Checked> | null>;
  readonly build: (asked: TextAsked) => Promise<Answer<BuiltText> | null>;
  readonly quick: Pick<
    Remote<Workbench>,
    "complete" | "hover" | "define" | "references" | "rename"
  >;
  /** The worker for slow jobs: they never delay a check. */
  readonly slow: Remote<Workbench>;
}

interface Started {
  readonly client: WorkbenchClient;
  readonly open: (ground: Ground) => void;
  readonly stop: () => void;
}

/** The workers of a page with an editor; null on the server, before the page is alive, and where there are no workers. */
export function useWorkbench(ground: Ground): WorkbenchClient | null {
  const [started, setStarted] = useState<Started | null>(null);
  const first = useRef(ground);
  useEffect(() => {
    const now = start();
    now?.open(first.current);
    setStarted(now);
    return () => now?.stop();
  }, []);
  useEffect(() => {
    if (ground !== first.current) started?.open(ground);
    first.current = ground;
  }, [started, ground]);
  return started?.client ?? null;
}

function start(): Started | null {
  if (typeof Worker === "undefined") return null;
  try {
    const workers = [startWorker(), startWorker()] as const;
    const [quick, slow] = [wrap<Workbench>(workers[0]), wrap<Workbench>(workers[1])];
    return {
      client: {
        check: latestOnly((asked) => quick.check(asked)),
        build: latestOnly((asked) => slow.build(asked)),
        quick,
        slow,
      },
      // Messages are answered in order: whatever is asked after this finds the handbook there.
      open: (ground) => {
        void quick.open(ground);
        void slow.open(ground);
      },
      stop: () => {
        for (const worker of workers) worker.terminate();
      },
    };
  } catch {
    return null;
  }
}

/** The one way in which a page reaches a value of a lower floor: by the address of a worker, not by an import. */
function startWorker(): Worker {
  return new Worker(new URL("../workbench.worker.ts", import.meta.url), {
    type: "module",
  });
}
