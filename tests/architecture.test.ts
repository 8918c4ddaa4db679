/** Holds the house: imports run one way, no suffix is pure, only `.server` files touch the world, no loops. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { expect, test } from "vitest";

const APP = "app";
/** From the ground up; a folder may import from itself and from those before it. */
const FLOORS = [
  "markup",
  "handbook",
  "scenario",
  "database",
  "forms",
  "library",
  "accounts",
  "jobs",
  "attempts",
  "studio",
  "review",
  "ui",
  "routes",
];
/** Files directly in app/ that hold things together, and what the ground may use of them. */
const GROUND_MAY_IMPORT = ["env.server.ts", "nonce.ts"];
const LARGEST = 300;

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

const files = listFiles(APP).filter((file) => !file.includes("/generated/"));
const sources = files.filter((file) => !/\.test\.tsx?$|\/make(\.server)?\.ts$/.test(file));
const imports = sources.flatMap(importsOf);

test("a file imports from its own folder and from folders below it", () => {
  const wrong = imports.filter(({ from, to }) => isInside(to) && !mayImport(from, to));
  expect(wrong.map(arrow)).toEqual([]);
});

test("files without .server import no .server file, no node module, no database and no package that touches the world", () => {
  const pure = (file: string) => !isServer(file) && !isRoot(file) && floorOf(file) !== "routes";
  const worldly =
    /\.server\.tsx?$|^node:|^@prisma|^better-sqlite3|^pg$|^express|database\/generated/;
  const wrong = imports.filter(
    ({ from, to, typeOnly }) => pure(from) && !typeOnly && worldly.test(to),
  );
  expect(wrong.map(arrow)).toEqual([]);
});

test("files without .server ask neither the clock nor chance", () => {
  const asks =
    /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\brandomUUID\(|\bprocess\.env\b|\bprocess\.cwd\(/;
  const wrong = sources.filter(
    (file) =>
      [
        ...["markup", "handbook", "scenario", "forms", "library", "accounts", "attempts"],
        ...["jobs", "studio", "review"],
      ].includes(floorOf(file)) &&
      !isServer(file) &&
      asks.test(readFileSync(file, "utf8")),
  );
  expect(wrong).toEqual([]);
});

test("markup, handbook and scenario hold no .server file: they can be lifted out", () => {
  const wrong = sources.filter(
    (file) => ["markup", "handbook", "scenario"].includes(floorOf(file)) && isServer(file),
  );
  expect(wrong).toEqual([]);
});

test("ui knows the nouns of the lower floors as types, and the limits of forms", () => {
  const wrong = imports.filter(
    ({ from, to, typeOnly }) =>
      floorOf(from) === "ui" &&
      isInside(to) &&
      floorOf(to) !== "ui" &&
      !typeOnly &&
      !["app/nonce.ts", "app/forms/limits.ts"].includes(to),
  );
  expect(wrong.map(arrow)).toEqual([]);
});

test("studio and review do not know each other", () => {
  const pair = ["studio", "review"];
  const wrong = imports.filter(
    ({ from, to }) =>
      pair.includes(floorOf(from)) && pair.includes(floorOf(to)) && floorOf(from) !== floorOf(to),
  );
  expect(wrong.map(arrow)).toEqual([]);
});

test("routes take nothing but types from the language", () => {
  const wrong = imports.filter(
    ({ from, to, typeOnly }) =>
      floorOf(from) === "routes" &&
      ["markup", "handbook", "scenario"].includes(floorOf(to)) &&
      !typeOnly,
  );
  expect(wrong.map(arrow)).toEqual([]);
});

test("XState is known to one file", () => {
  expect([
    ...new Set(imports.filter(({ to }) => /^xstate/.test(to)).map(({ from }) => from)),
  ]).toEqual(["app/scenario/xstate-engine.ts"]);
});

test("nothing imports in a circle", () => {
  const next = new Map<string, string[]>();
  for (const { from, to, typeOnly } of imports) {
    if (!typeOnly && isInside(to)) next.set(from, [...(next.get(from) ?? []), to]);
  }
  const done = new Set<string>();
  const circles: string[] = [];
  const walk = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(" → "));
    if (path.includes(file) || done.has(file)) return;
    for (const to of next.get(file) ?? []) walk(to, [...path, file]);
    done.add(file);
  };
  for (const file of sources) walk(file, []);
  expect(circles).toEqual([]);
});

test("imports across folders use #app, never ../, and name the file with its ending", () => {
  const wrong = sources.flatMap((file) =>
    specifiersOf(file)
      .filter(
        ({ specifier }) =>
          specifier.startsWith("../") ||
          (/^(\.\/|#app\/)/.test(specifier) && !/\.(tsx?|css)(\?url)?$/.test(specifier)),
      )
      .map(({ specifier }) => `${file}: ${specifier}`),
  );
  expect(wrong).toEqual([]);
});

test(`no file has more than ${LARGEST} lines`, () => {
  const wrong = sources.filter(
    (file) => /\.tsx?$/.test(file) && readFileSync(file, "utf8").split("\n").length > LARGEST,
  );
  expect(wrong).toEqual([]);
});

test("every route with a loader or an action says who may call it", () => {
  const routes = sources.filter((file) => floorOf(file) === "routes");
  const open = ["health", "sign-in", "sign-out", "theme", "join.$token"];
  const wrong = routes.filter((file) => {
    const text = readFileSync(file, "utf8");
    const handlers = text.match(/export async function (loader|action)/g)?.length ?? 0;
    const asked = text.match(/await require(User|Manager)\(/g)?.length ?? 0;
    return handlers > asked && !open.some((name) => file.includes(`/${name}.`));
  });
  expect(wrong).toEqual([]);
});

test("a request's body is read in one place, with its limits", () => {
  const reads = /\b(request|req)\.(formData|json|text|arrayBuffer|blob|bytes)\(|\brequest\.body\b/;
  const readers = sources.filter((file) => reads.test(readFileSync(file, "utf8")));
  expect(readers).toEqual(["app/forms/read-form.server.ts"]);
});

test("a published version is written once; afterwards it may only be retired and put back", () => {
  const writes = /\b(scenarioVersion|handbookVersion)\.(create|update|upsert|delete)/;
  const writers = sources.filter((file) => writes.test(readFileSync(file, "utf8")));
  expect(writers).toEqual([
    "app/library/publish.server.ts",
    "app/studio/publishing/review-submission.server.ts",
    "app/studio/publishing/versions.server.ts",
  ]);
  const retiring = readFileSync("app/studio/publishing/versions.server.ts", "utf8");
  expect(retiring.match(/scenarioVersion\.\w*(create|update|upsert|delete)\w*/g)).toEqual([
    "scenarioVersion.updateMany",
  ]);
  expect(retiring).toContain("data: { retiredAt: retired ? new Date() : null },");
});

test("the checks above can fail", () => {
  expect(mayImport("app/scenario/play.ts", "app/attempts/decide.server.ts")).toBe(false);
  expect(mayImport("app/attempts/decide.server.ts", "app/scenario/play.ts")).toBe(true);
  expect(importsOf("app/attempts/decide.server.ts").length).toBeGreaterThan(3);
  expect(
    imports.some(({ typeOnly }) => typeOnly) && imports.some(({ typeOnly }) => !typeOnly),
  ).toBe(true);
});

function mayImport(from: string, to: string): boolean {
  if (isRoot(from)) return true;
  if (isRoot(to)) return GROUND_MAY_IMPORT.includes(to.slice(APP.length + 1));
  return (
    FLOORS.indexOf(floorOf(to)) <= FLOORS.indexOf(floorOf(from)) && FLOORS.includes(floorOf(to))
  );
}

function importsOf(file: string): Import[] {
  return specifiersOf(file).map(({ specifier, typeOnly }) => ({
    from: file,
    to: resolve(file, specifier),
    typeOnly,
  }));
}

function specifiersOf(file: string): { specifier: string; typeOnly: boolean }[] {
  const text = readFileSync(file, "utf8");
  const found = text.matchAll(
    /^(?:import|export)\s+(type\s)?([^;"']*?\sfrom\s+)?["']([^"']+)["']/gms,
  );
  const dynamic = text.matchAll(/\bimport\(\s*["']([^"']+)["']/g);
  return [
    ...[...found].map(([, type, names = "", specifier = ""]) => ({
      specifier,
      typeOnly: type !== undefined || everyNameIsAType(names),
    })),
    ...[...dynamic].map(([, specifier = ""]) => ({ specifier, typeOnly: false })),
  ];
}

function everyNameIsAType(names: string): boolean {
  const inside = /^\{([^}]*)\}/s.exec(names.trim())?.[1];
  return (
    inside !== undefined &&
    inside.split(",").every((name) => name.trim() === "" || name.trim().startsWith("type "))
  );
}

function resolve(file: string, specifier: string): string {
  const bare = specifier.replace(/\?url$/, "");
  if (bare.startsWith("#app/")) return bare.replace("#app/", `${APP}/`);
  return bare.startsWith(".") ? normalize(join(dirname(file), bare)) : bare;
}

function floorOf(file: string): string {
  return file.split("/").length > 2 ? (file.split("/")[1] ?? "") : "";
}

function isInside(file: string): boolean {
  return file.startsWith(`${APP}/`);
}

function isRoot(file: string): boolean {
  return isInside(file) && floorOf(file) === "";
}

function isServer(file: string): boolean {
  return /\.server\.tsx?$/.test(file);
}

function arrow({ from, to }: Import): string {
  return `${from} → ${to}`;
}

function listFiles(dir: string): string[] {
  return readdirSync(dir).flatMap((name) => {
    const path = join(dir, name);
    if (statSync(path).isDirectory()) return listFiles(path);
    return /\.tsx?$/.test(name) && !name.endsWith(".d.ts") ? [path] : [];
  });
}
