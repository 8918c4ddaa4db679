/** Publishes the authored files whose text is new. A bad file stops neither the others nor the server. */
import path from "node:path";

import type { Diagnostic } from "#app/language/markup/diagnostic.ts";
import { printDiagnostics } from "#app/language/markup/print.ts";
import { spanAt, type Source } from "#app/language/markup/span.ts";
import { FORMAT } from "#app/language/scenario/compiled.ts";
import { slugOf } from "#app/language/scenario/parse.ts";
import { database } from "#app/store/client.server.ts";
import { isUniqueViolation } from "#app/store/unique-violation.ts";
import { readAuthored } from "./authored.server.ts";
import { recordClauses, type ClauseChange } from "./clause-versions.server.ts";
import { parseGround, type GroundRead } from "./ground.ts";
import { clauseAddress, type HandbookContent } from "./handbook-content.ts";
import { hashOf } from "./hash.server.ts";
import { makeVersion, RENDERING, toJson, versionHash } from "./make-version.server.ts";
import { findLast, storeVersion } from "./versions.server.ts";
import { renderFragments } from "./render.server.tsx";

/** What publishing a folder came to. */
export interface Published {
  /** "the-last-report, version 2". */
  readonly published: readonly string[];
  readonly unchanged: number;
  /** Clauses with another wording than the last time. */
  readonly clauses: readonly ClauseChange[];
  /** Files that were left out, each with its problems as they print. */
  readonly refused: readonly { readonly file: string; readonly problems: string }[];
}

/** Reads a scenarios folder and publishes what is new in it; where the folder lies is no part of what a text is. */
export async function publishFolder(dir: string): Promise<Published> {
  const authored = readAuthored(dir);
  const ground = parseGround(authored.desk, authored.handbook);
  const sources = [...authored.handbook, ...(authored.desk ? [authored.desk] : [])];
  const refused = authored.problems.map((problem) => ({
    file: problem.file,
    problems: printDiagnostics([problem], []),
  }));
  const leaveOut = (problems: string): Published => ({
    published: [],
    unchanged: 0,
    clauses: [],
    refused: [...refused, { file: `${dir}: handbook and desk`, problems }],
  });
  if (hasError(ground.problems)) return leaveOut(printDiagnostics(ground.problems, sources));
  const nameOf = (file: string): string =>
    path.posix.join(
      "scenarios",
      ...path.relative(path.resolve(dir), path.resolve(file)).split(path.sep),
    );
  const handbookHash = hashOf(
    RENDERING,
    String(FORMAT),
    ...sources.flatMap(({ file, text }) => [nameOf(file), text]),
  );
  const clauses = await keepHandbook(handbookHash, ground)
    .then(() => recordClauses(handbookHash, ground.handbook))
    .catch(asError);
  if (clauses instanceof Error) return leaveOut(ourMistake(clauses));
  const published: string[] = [];
  let unchanged = 0;
  for (const source of authored.scenarios) {
    const known = { file: nameOf(source.file), text: source.text };
    const hash = (number: number): string => versionHash(known, handbookHash, number);
    const outcome = await publishScenario(source, ground, handbookHash, hash).catch(asError);
    // A file that we cannot build must not keep the others, or the server, from starting.
    if (outcome instanceof Error)
      refused.push({ file: source.file, problems: ourMistake(outcome) });
    else if (outcome === null) unchanged += 1;
    else if (typeof outcome === "string") published.push(outcome);
    else refused.push({ file: source.file, problems: printDiagnostics(outcome, [source]) });
  }
  return { published, unchanged, refused, clauses };
}

async function keepHandbook(hash: string, { handbook, desk, deskCase }: GroundRead): Promise<void> {
  if (await database.handbookVersion.findUnique({ where: { hash }, select: { hash: true } })) {
    // The newest handbook is the one whose file was seen last: going back to an older text is a change too.
    await database.handbookVersion.update({ where: { hash }, data: { seenAt: new Date() } });
    return;
  }
  const prose = [
    ...handbook.sections.map((section) => section.prose),
    ...handbook.clauses.map((clause) => clause.prose),
  ];
  const html = await renderFragments(prose, (id) => clauseAddress(handbook, id), "the handbook");
  const content: HandbookContent = { format: FORMAT, handbook, desk, deskCase, html };
  // Another process may have been as fast.
  await database.handbookVersion.upsert({
    where: { hash },
    create: { hash, content: toJson(content) },
    update: { seenAt: new Date() },
  });
}

/** The new version's name; null when nothing is new; the problems when it cannot be published. */
async function publishScenario(
  source: Source,
  ground: GroundRead,
  handbookHash: string,
  hashOfNumber: (number: number) => string,
): Promise<string | null | readonly Diagnostic[]> {
  const slug = slugOf(source.file);
  const last = await findLast(slug);
  if (last !== null && last.hash === hashOfNumber(last.number)) return null;
  if (last?.origin === "studio") return [takenByStudio(source, slug)];
  const made = await makeVersion(source, ground);
  if (!made.ok) return made.problems;
  const number = (last?.number ?? 0) + 1;
  const hash = hashOfNumber(number);
  try {
    const facts = { slug, number, hash, handbookHash, origin: "file" } as const;
    await database.$transaction((tx) => storeVersion(tx, made.forms, facts));
    return `${slug}, version ${number}`;
  } catch (error) {
    // Another process was as fast: perhaps nothing is new any more.
    if (isUniqueViolation(error))
      return publishScenario(source, ground, handbookHash, hashOfNumber);
    throw error;
  }
}

function takenByStudio({ file, text }: Source, slug: string): Diagnostic {
  return {
    file,
    span: spanAt(text, 0, 0),
    code: "ids-are-unique",
    severity: "error",
    message: `a scenario of the studio has the name \`${slug}\` already`,
    hint: "give the file another name",
  };
}

function ourMistake(error: Error): string {
  return `our mistake: ${error.stack}`;
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}

function hasError(problems: readonly Diagnostic[]): boolean {
  return problems.some((problem) => problem.severity === "error");
}
