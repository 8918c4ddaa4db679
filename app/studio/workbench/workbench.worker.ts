/** The workbench in a worker of the browser, so that checking never holds up typing. */
import { expose } from "comlink";
import { z } from "zod";
import { makeWorkbench } from "./workbench.ts";

// Zod would try `new Function`, which the page's policy forbids and reports.
z.config({ jitless: true });

expose(makeWorkbench());
