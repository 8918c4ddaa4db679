/** From a scenario's text to what a version holds: checked, compiled, rendered; and the hash that it is known by. */
import { inThread } from "#app/kit/in-thread.server.ts";
import type { Diagnostic } from "#app/language/markup/diagnostic.ts";
import type { Source } from "#app/language/markup/span.ts";
import { buildAndAnalyse } from "#app/language/scenario/analysis/build-and-analyse.ts";
import { storedOf, type Ground } from "#app/language/scenario/build.ts";
import { FORMAT } from "#app/language/scenario/compiled.ts";
import { listProse } from "#app/language/scenario/prose-of.ts";
import { clauseAddress, clauseLinks } from "./handbook-content.ts";
import { hashOf } from "./hash.server.ts";
import { renderFragments } from "./render.server.tsx";

/** Raised when the same text would be rendered to other HTML. */
export const RENDERING = "1";

/** What one form of a version holds, whatever its number. */
export interface VersionContent {
  readonly form: string;
  readonly practice: boolean;
  readonly assessment: boolean;
  readonly title: string;
  readonly summary: string;
  readonly level: string;
  readonly minutes: number;
  readonly source: string;
  /** JSON. */
  readonly compiled: string;
  /** JSON: fragment to HTML. */
  readonly html: string;
}

/** The content of each form of a version, its first before the others; or what keeps it from becoming one. */
export type MadeVersion =
  | { readonly ok: true; readonly forms: readonly VersionContent[] }
  | { readonly ok: false; readonly problems: readonly Diagnostic[] };

/** Checks, compiles, analyses and renders. */
export async function makeVersion(source: Source, ground: Ground): Promise<MadeVersion> {
  const { forms, problems } = buildAndAnalyse(source, ground);
  const made: VersionContent[] = [];
  for (const { scenario, compiled } of forms) {
    if (!compiled) return { ok: false, problems };
    const resolve = (id: string) => clauseAddress(ground.handbook, id);
    const html = {
      ...clauseLinks(ground.handbook),
      ...(await renderFragments(listProse(compiled.scenario), resolve, source.file)),
    };
    const { title, summary, level, minutes, form } = scenario;
    made.push({
      ...{ title, summary, level, minutes, form },
      practice: scenario.forms.practice.includes(form),
      assessment: scenario.forms.assessment.includes(form),
      source: source.text,
      ...{ compiled: JSON.stringify(storedOf(compiled)), html: JSON.stringify(html) },
    });
  }
  return { ok: true, forms: made };
}

/** For somebody who waits for it among others. */
export const makeVersionInThread = inThread("make a version", makeVersion);

/** The hash of a version. The number is part of it: going back to an older text makes a new version. */
export function versionHash({ file, text }: Source, handbookHash: string, number: number): string {
  return hashOf(RENDERING, String(FORMAT), handbookHash, file, text, String(number));
}

/** Plain data as Prisma wants it: no readonly, no undefined. */
export function toJson(value: unknown): object {
  return JSON.parse(JSON.stringify(value)) as object;
}
