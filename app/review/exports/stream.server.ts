/** Text that is made as fast as it is taken, as the body of an answer. */

/** Waits until the connection takes more. */
export type Drained = () => Promise<void>;

/**
 * The body. A part is made when the one before has gone; when the visitor leaves nothing more is. What goes wrong half way breaks the answer off, so
 * that a browser keeps no file that is only half there.
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
