/** Gives a unit test's file a database of its own, so that no test can touch real records. */
import { copyFileSync } from "node:fs";
import path from "node:path";

import { inject } from "vitest";

const empty = inject("emptyDatabase");
const file = path.join(path.dirname(empty), `${crypto.randomUUID()}.sqlite`);
copyFileSync(empty, file);
process.env.DATABASE_URL = `file:${file}`;
process.env.DEMO = "0";
