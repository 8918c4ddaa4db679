/** A published row as the server reads it. */
import { compiledOf } from "#app/language/scenario/build.ts";
import type { Compiled } from "#app/language/scenario/compiled.ts";
import { decodeScenario } from "#app/library/version-documents.ts";

/** What a version compiled to. */
export function compiledIn({ compiled }: { readonly compiled: unknown }): Compiled {
  const stored = decodeScenario(compiled);
  if (!stored) throw new Error("the version is of another format");
  return compiledOf(stored);
}
