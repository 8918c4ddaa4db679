/** Text that is made as fast as it is taken, as the body of an answer. */
import { setImmediate as nextTurn } from "node:timers/promises";

/** Waits until the connection takes more. */
export type Drained = () => Promise<void>;

/**
 * The body. A part is made when the one before has gone; when the visitor leaves nothing more is. What goes wrong half way breaks the answer off, so
 * that a browser keeps no file that is only half there. Between two parts everybody else has a turn: SQLite answers at once, and so does a fast
 * connection, so that otherwise nothing else would be answered until the end.
 */
export function bodyOf(
  parts: AsyncGenerator<string, void, undefined>,
  drained: Drained,
  signal: AbortSignal,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        await drained();
        await nextTurn();
        const next = signal.aborted ? await parts.return() : await parts.next();
        if (next.done) controller.close();
        else controller.enqueue(encoder.encode(next.value));
      },
      async cancel() {
        await parts.return();
      },
    },
    { highWaterMark: 0 },
  );
}
