/** A lock for one holder at a time; the others wait in the order they came. */

/** Hands out the right to go on; what it resolves to gives the right back. */
export interface Lock {
  acquire(): Promise<() => void>;
}

/** Makes a free lock. Giving back twice does nothing the second time. */
export function createLock(): Lock {
  let held = false;
  const waiting: (() => void)[] = [];

  function giveBack(): void {
    const next = waiting.shift();
    if (next === undefined) held = false;
    else next();
  }

  function releaseOnce(): () => void {
    let released = false;
    return () => {
      if (released) return;
      released = true;
      giveBack();
    };
  }

  return {
    async acquire() {
      if (held) await new Promise<void>((resolve) => waiting.push(resolve));
      held = true;
      return releaseOnce();
    },
  };
}
