/** Whether an open database file is still the one at its path, and whole: SQLite itself does not notice. */
import { closeSync, openSync, readSync, statSync } from "node:fs";

import { FileTrouble } from "./trouble.ts";

/** A watch over one file and what belongs to it. */
export interface FileWatch {
  /** Throws while anything is wrong with it; takes some millionths of a second. */
  check(): void;
  /** After the connections: to close any door to a file gives up every lock that this process has on it. */
  close(): void;
}

const HEADER = 32;
/** What of the header never changes; behind it stand counters. */
const CONSTANT = 24;

/** Begins to watch a file in WAL mode that was opened and read. */
export function watchFile(file: string): FileWatch {
  const places = [file, `${file}-wal`, `${file}-shm`].map((place) => ({
    place,
    then: statSync(place),
  }));
  const door = openSync(file, "r");
  const header = readHeader(door);

  function problem(): string | null {
    for (const { place, then } of places) {
      const now = statSync(place, { throwIfNoEntry: false });
      if (now === undefined) return `${place} was removed`;
      if (now.ino !== then.ino || now.dev !== then.dev) return `${place} was replaced`;
      if (place !== file) continue;
      const found = readHeader(door);
      if (found.compare(header, 0, CONSTANT, 0, CONSTANT) !== 0) return `${file} was overwritten`;
      if (now.size < lengthSaidIn(found)) return `${file} was cut short`;
    }
    return null;
  }

  return {
    check: () => {
      const found = problem();
      if (found !== null)
        throw new FileTrouble(`${found} under the running server: put it back, or start anew`);
    },
    close: () => closeSync(door),
  };
}

function readHeader(door: number): Buffer {
  const header = Buffer.alloc(HEADER);
  readSync(door, header, 0, HEADER, 0);
  return header;
}

/** Pages times the size of one, which is written as 1 when it is 65,536. */
function lengthSaidIn(header: Buffer): number {
  const size = header.readUInt16BE(16);
  return header.readUInt32BE(28) * (size === 1 ? 65_536 : size);
}
