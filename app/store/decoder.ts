/** Reading back what a JSON column holds: each kind of document has one decoder, and nothing stored is taken on trust. */
import { z } from "zod";

/** Makes the reader of a kind of document. It throws, naming what does not fit: what is stored was written by us. */
export function decoderOf<Document>(
  kind: string,
  schema: z.ZodType<Document>,
): (stored: unknown) => Document {
  return (stored) => {
    const read = schema.safeParse(stored);
    if (read.success) return read.data;
    throw new Error(`a stored ${kind} cannot be read: ${z.prettifyError(read.error)}`);
  };
}
