/** What a kind of job is. */
import type { z } from "zod";

import type { Visitor } from "#app/accounts/session.server.ts";
import type { Prisma } from "#app/store/generated/sqlite/client.ts";

/** A database transaction. */
export type Transaction = Prisma.TransactionClient;

/** How one kind of job is done; `About`, `Piece` and `Outcome` are stored as JSON and read by their schemas. */
export interface Kind<About, Piece, Outcome> {
  readonly name: string;
  readonly about: z.ZodType<About>;
  readonly piece: z.ZodType<Piece>;
  readonly outcome: z.ZodType<Outcome>;
  /** How many pieces are done in one transaction. */
  readonly batch: number;
  /**
   * Reads and works out what is needed for some pieces, then says how to write it. What it says is called within the
   * transaction that stores the outcomes, perhaps several times, and answers with one outcome for each piece.
   */
  work(
    asker: Visitor,
    about: About,
    pieces: readonly Piece[],
  ): Promise<(tx: Transaction) => Promise<readonly Outcome[]>>;
}

/** A kind of which nobody needs to know what its pieces are: the runner reads them by its schemas. */
export type AnyKind = Kind<unknown, unknown, unknown>;
