/** What is stored of versions: a compiled scenario, a handbook, the HTML of fragments. */
import { z } from "zod";

import { FORMAT, type StoredScenario } from "#app/language/scenario/compiled.ts";
import { decoderOf } from "#app/store/decoder.ts";
import type { HandbookContent } from "./handbook-content.ts";

/** Reads the HTML of a version: fragment to HTML. */
export const decodeHtml = decoderOf("version's HTML", z.record(z.string(), z.string()));

/** A scenario, as the compiler of this format wrote it: its inside was checked when it was made. Null for one of another format. */
export function decodeScenario(stored: unknown): StoredScenario | null {
  return isScenario(stored) ? stored : null;
}

/** A handbook with its desk, likewise. */
export function decodeHandbook(stored: unknown): HandbookContent | null {
  return isHandbook(stored) ? stored : null;
}

function isScenario(stored: unknown): stored is StoredScenario {
  return (
    isOfThisFormat(stored) &&
    hasLists(stored, "tests") &&
    hasLists(stored["scenario"], "cases", "paths") &&
    hasLists(stored["desk"], "actions", "teams") &&
    hasLists(stored["model"], "events", "lines") &&
    hasLists(stored["rules"], "clauses", "routes", "judgements", "remarks") &&
    hasLists(stored["deskCase"], "answers", "scenes", "endings") &&
    isObject(stored["worksheets"])
  );
}

function isHandbook(stored: unknown): stored is HandbookContent {
  return (
    isOfThisFormat(stored) &&
    hasLists(stored["handbook"], "sections", "clauses", "worksheets", "routes", "judgements") &&
    hasLists(stored["desk"], "actions", "teams") &&
    hasLists(stored["deskCase"], "answers", "scenes", "endings") &&
    isObject(stored["html"])
  );
}

type Stored = Readonly<Record<string, unknown>>;

function isOfThisFormat(stored: unknown): stored is Stored {
  return isObject(stored) && stored["format"] === FORMAT;
}

function hasLists(stored: unknown, ...names: readonly string[]): boolean {
  return isObject(stored) && names.every((name) => Array.isArray(stored[name]));
}

function isObject(stored: unknown): stored is Stored {
  return typeof stored === "object" && stored !== null && !Array.isArray(stored);
}
