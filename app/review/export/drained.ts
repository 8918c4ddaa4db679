/** How fast the visitor takes a long answer: the server says it in the context of the request. */

/** Waits until the connection takes more; at once where the server does not say. */
export function drainedFrom(context: Readonly<Record<string, unknown>>): () => Promise<void> {
  const { drained } = context;
  return typeof drained === "function"
    ? async () => {
        await (drained as () => Promise<void>)();
      }
    : () => Promise.resolve();
}
