/** What a kind of job is. */
import type { z } from "zod";

import type { Prisma } from "#app/store/generated/sqlite/client.ts";
import type { Role } from "#app/store/hot.ts";

/** A database transaction. */
export type Transaction = Prisma.TransactionClient;

/** Who asked for a job. */
export interface Asker {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly paceFactor: number;
}

/** How one kind of job is done; `About`, `Piece` and `Outcome` are stored as JSON and read by their schemas. `Who` is null where the program asks. */
export interface Kind<About, Piece, Outcome, Who extends Asker | null = Asker> {
  readonly name: string;
  readonly about: z.ZodType<About>;
  readonly piece: z.ZodType<Piece>;
  readonly outcome: z.ZodType<Outcome>;
  /** How many pieces are done in one transaction. */
  readonly batch: number;
  /** Milliseconds to rest after each try that comes to nothing, instead of the usual ones; after one more it is given up. */
  readonly rests?: readonly number[];
  /** Its pieces hold what must not lie about: they are taken out when it is given up too, and it cannot be taken up again. */
  readonly secret?: true;
  /**
   * Reads and works out what is needed for some pieces, then says how to write it. What it says is called within the
   * transaction that stores the outcomes, perhaps several times, and answers with one outcome for each piece.
   */
  work(
    asker: Who,
    about: About,
    pieces: readonly Piece[],
    now: Date,
  ): Promise<(tx: Transaction) => Promise<readonly Outcome[]>>;
}

/** A kind of which nobody needs to know what its pieces are: the runner reads them by its schemas. */
export type AnyKind = Kind<unknown, unknown, unknown, Asker | null>;

/** Thrown by a kind whose work comes to nothing for a reason that may be told: not our fault. */
export class Hindrance extends Error {
  /** Whether it would come to nothing again: then it is given up at once. */
  readonly final: boolean;
  constructor(words: string, { final }: { readonly final: boolean }) {
    super(words);
    this.final = final;
  }
}
