/** Gives a unit test's file a database of its own, so that no test can touch real records. */
import { inject } from "vitest";

import { copyTemplate } from "./databases.ts";

process.env.DATABASE_URL = (await copyTemplate(inject("template"))).url;
process.env.DEMO = "0";
