/** Holds the house: imports run one way, no suffix is pure, only `.server` files touch the world, no loops. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { expect, test } from "vitest";

const APP = "app";
/** From the ground up; a folder may import from itself and from the floors before its own. Two on one floor do not know each other. */
const FLOORS: readonly (readonly string[])[] = [
  ["language/markup"],
  ["language/handbook"],
  ["language/scenario"],
  ["store"],
  ["kit"],
  ["library"],
  ["attempts"],
  ["jobs"],
  ["mail"],
  ["accounts"],
  ["shift", "studio", "review"],
];
/** Files directly in app/ that hold things together, and what the floors may use of them. */
const ALL_MAY_IMPORT = ["env.server.ts", "nonce.ts", "href.ts"];
/** Drawn on the server when something is published, never in a browser. */
const DRAWN_ON_THE_SERVER = /^app\/library\/|^app\/studio\/guide\/guide-html\.tsx$/;
/** A few lines that say how long a name may be: fields of forms hold people to it too. */
const LIMIT_OF_NAMES = "app/language/scenario/slug.ts";
const LARGEST = 300;

interface Import {
  readonly from: string;
  readonly to: string;
  /** `address` is a module that is named by a URL: a worker. */
  readonly kind: "value" | "type" | "address";
}

const files = listFiles(APP).filter((file) => !file.includes("/generated/"));
const sources = files.filter((file) => !/\.test\.tsx?$|\/make(\.server)?\.ts$/.test(file));
const imports = sources.flatMap(importsOf);
const routes = sources.filter(isRoute);

test("every folder is on a floor", () => {
  const folders = [...new Set(sources.map(floorOf))].filter((name) => name !== "");
  expect(folders.toSorted()).toEqual(FLOORS.flat().toSorted());
});

test("a file imports from its own folder and from floors below it", () => {
  const wrong = imports.filter(({ from, to }) => isInside(to) && !mayImport(from, to));
  expect(wrong.map(arrow)).toEqual([]);
});

test("files without .server import no .server file, no node module, no database and no package that touches the world", () => {
  const worldly = /\.server\.tsx?$|^node:|^@prisma|^better-sqlite3|^pg$|^express|store\/generated/;
  const wrong = imports.filter(
    ({ from, to, kind }) => isPure(from) && kind !== "type" && worldly.test(to),
  );
  expect(wrong.map(arrow)).toEqual([]);
});

test("files without .server ask neither the clock nor chance", () => {
  const asks =
    /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\brandomUUID\(|\bprocess\.env\b|\bprocess\.cwd\(/;
  const wrong = sources.filter((file) => isPure(file) && asks.test(readFileSync(file, "utf8")));
  expect(wrong).toEqual([]);
});

test("the language holds no .server file and knows nothing but itself: it can be lifted out", () => {
  const isLanguage = (file: string) => file.startsWith(`${APP}/language/`);
  expect(sources.filter((file) => isLanguage(file) && isServer(file))).toEqual([]);
  const wrong = imports.filter(
    ({ from, to }) => isLanguage(from) && isInside(to) && !isLanguage(to),
  );
  expect(wrong.map(arrow)).toEqual([]);
});

test("what is drawn in a browser reaches language, library and store as types, or in a worker", () => {
  const drawn = sources.filter(
    (file) => file.endsWith(".tsx") && isPure(file) && !DRAWN_ON_THE_SERVER.test(file),
  );
  expect(drawn.length).toBeGreaterThan(200);
  const wrong = reachedFrom(drawn).filter(
    ({ to }) => /^app\/(language|library|store)\//.test(to) && to !== LIMIT_OF_NAMES,
  );
  expect(wrong.map(arrow)).toEqual([]);
});

test("routes take nothing but types from the language", () => {
  const wrong = imports.filter(
    ({ from, to, kind }) => isRoute(from) && to.startsWith(`${APP}/language/`) && kind !== "type",
  );
  expect(wrong.map(arrow)).toEqual([]);
});

test("XState is known to one file", () => {
  expect([
    ...new Set(imports.filter(({ to }) => /^xstate/.test(to)).map(({ from }) => from)),
  ]).toEqual(["app/language/scenario/xstate-engine.ts"]);
});

test("nothing imports in a circle", () => {
  const next = new Map<string, string[]>();
  for (const { from, to, kind } of imports) {
    if (kind === "value" && isInside(to)) next.set(from, [...(next.get(from) ?? []), to]);
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

test("imports use #app across folders and ./ within one, never ../, and name the file with its ending", () => {
  const wrong = sources.flatMap((file) =>
    specifiersOf(file)
      .filter(({ specifier, kind }) => kind !== "address" && !isWellNamed(file, specifier))
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

test("app/routes.ts names every route, and each once", () => {
  const named = [...readFileSync("app/routes.ts", "utf8").matchAll(/"([\w/.-]*route\.tsx?)"/g)];
  expect(named.map(([, file]) => `${APP}/${file}`).toSorted()).toEqual(routes.toSorted());
  expect(routes.length).toBeGreaterThan(50);
});

test("every address that a link or a redirect writes out is in app/routes.ts", () => {
  const addresses = [...readFileSync("app/routes.ts", "utf8").matchAll(/^ {2}"(\/[^"]*)":/gm)];
  const patterns = addresses.map(([, address = ""]) =>
    RegExp(`^${address.replace(/:\w+/g, "[^/]+")}$`),
  );
  const links = sources.flatMap((file) =>
    [
      ...readFileSync(file, "utf8").matchAll(/\b(?:(?:to|action|href)="|redirect\(")(\/[^"?#]*)/g),
    ].map(([, address = ""]) => ({ file, address })),
  );
  expect(links.length).toBeGreaterThan(40);
  const known = (address: string) =>
    address === "/favicon.svg" || patterns.some((pattern) => pattern.test(address));
  expect(links.filter(({ address }) => !known(address))).toEqual([]);
});

test("every sheet of style is in app/app.css, and in one layer", () => {
  const sheets = listFiles(APP, /\.css$/).filter((file) => file !== "app/app.css");
  const named = [
    ...readFileSync("app/app.css", "utf8").matchAll(/^@import "\.\/(.+)" layer\(\w+\);$/gm),
  ];
  expect(named.map(([, file]) => `${APP}/${file}`).toSorted()).toEqual(sheets.toSorted());
});

test("every route with a loader or an action says who may call it", () => {
  const open = ["sign-in", "forgot", "sign-out", "oidc/start", "oidc/callback", "theme", "join"];
  const wrong = routes.filter((file) => {
    const text = readFileSync(file, "utf8");
    const handlers = text.match(/export async function (loader|action)/g)?.length ?? 0;
    const asked = text.match(/await require(User|Manager)\(/g)?.length ?? 0;
    return handlers > asked && !open.some((name) => new RegExp(`/${name}[/.]`).test(file));
  });
  expect(wrong).toEqual([]);
});

test("a request's body is read in one place, with its limits", () => {
  const reads = /\b(request|req)\.(formData|json|text|arrayBuffer|blob|bytes)\(|\brequest\.body\b/;
  const readers = sources.filter((file) => reads.test(readFileSync(file, "utf8")));
  expect(readers).toEqual(["app/kit/form/read-form.server.ts"]);
});

test("a published version is written once; afterwards it may only be retired and put back", () => {
  const writes =
    /\b(scenarioVersion|handbookVersion)\.(create|update|upsert|delete)|(INTO|UPDATE|FROM) "(Scenario|Handbook)Version"/;
  const writers = sources.filter((file) => writes.test(readFileSync(file, "utf8")));
  expect(writers).toEqual([
    "app/library/publish.server.ts",
    "app/library/versions.server.ts",
    "app/studio/publishing/versions.server.ts",
  ]);
  const retiring = readFileSync("app/studio/publishing/versions.server.ts", "utf8");
  expect(retiring.match(/scenarioVersion\.\w*(create|update|upsert|delete)\w*/g)).toEqual([
    "scenarioVersion.updateMany",
  ]);
  expect(retiring).toContain("data: { retiredAt: retired ? new Date() : null },");
});

test("the checks above can fail", () => {
  const play = "app/language/scenario/play.ts";
  const decide = "app/shift/desk/decide.server.ts";
  expect(mayImport(play, decide)).toBe(false);
  expect(mayImport(decide, play)).toBe(true);
  expect(mayImport(decide, "app/review/access.server.ts")).toBe(false);
  expect(mayImport("app/language/markup/print.ts", "app/nonce.ts")).toBe(false);
  expect(importsOf(decide).length).toBeGreaterThan(3);
  for (const kind of ["value", "type", "address"])
    expect(imports.filter((one) => one.kind === kind)).not.toEqual([]);
  expect(isPure("app/shift/desk/route.tsx")).toBe(false);
  expect(isPure("app/kit/layout/page.tsx")).toBe(true);
  expect(reachedFrom([decide]).map(({ to }) => to)).toContain("app/language/scenario/play.ts");
});

function mayImport(from: string, to: string): boolean {
  if (isRoot(from)) return true;
  const level = levelOf(from);
  // The language can be lifted out.
  if (isRoot(to))
    return !from.startsWith(`${APP}/language/`) && ALL_MAY_IMPORT.includes(to.slice(4));
  return level >= 0 && (floorOf(from) === floorOf(to) || levelOf(to) < level) && levelOf(to) >= 0;
}

/** Every import by value that can be come by from these files. */
function reachedFrom(starts: readonly string[]): Import[] {
  const reached: Import[] = [];
  const seen = new Set(starts);
  const left = [...starts];
  for (let file = left.pop(); file !== undefined; file = left.pop()) {
    for (const one of imports) {
      if (one.from !== file || one.kind !== "value" || !isInside(one.to)) continue;
      reached.push(one);
      if (!seen.has(one.to)) left.push(one.to);
      seen.add(one.to);
    }
  }
  return reached;
}

function importsOf(file: string): Import[] {
  return specifiersOf(file).map(({ specifier, kind }) => ({
    from: file,
    to: resolve(file, specifier),
    kind,
  }));
}

function specifiersOf(file: string): { specifier: string; kind: Import["kind"] }[] {
  const text = readFileSync(file, "utf8");
  const found = text.matchAll(
    /^(?:import|export)\s+(type\s)?([^;"']*?\sfrom\s+)?["']([^"']+)["']/gms,
  );
  const dynamic = text.matchAll(/\bimport\(\s*["']([^"']+)["']/g);
  const addresses = text.matchAll(/new URL\(\s*["'](\.[^"']+\.tsx?)["'],\s*import\.meta\.url/g);
  return [
    ...[...found].map(([, type, names = "", specifier = ""]) => ({
      specifier,
      kind: type !== undefined || everyNameIsAType(names) ? ("type" as const) : ("value" as const),
    })),
    ...[...dynamic].map(([, specifier = ""]) => ({ specifier, kind: "value" as const })),
    ...[...addresses].map(([, specifier = ""]) => ({ specifier, kind: "address" as const })),
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

function isWellNamed(file: string, specifier: string): boolean {
  if (!/^(\.|#app\/)/.test(specifier)) return true;
  const near = dirname(resolve(file, specifier)) === dirname(file);
  return specifier.startsWith(near ? "./" : "#app/") && /\.(tsx?|css)(\?url)?$/.test(specifier);
}

/** The folder that has a place among the floors; the language has three. */
function floorOf(file: string): string {
  const [, first = "", second = "", ...rest] = file.split("/");
  if (second === "") return "";
  return first === "language" && rest.length > 0 ? `${first}/${second}` : first;
}

function levelOf(file: string): number {
  return FLOORS.findIndex((names) => names.includes(floorOf(file)));
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

/** The module behind an address: what only the server needs is cut out of it for the browser. */
function isRoute(file: string): boolean {
  return /[/.]route\.tsx?$/.test(file);
}

function isPure(file: string): boolean {
  return !isServer(file) && !isRoot(file) && !isRoute(file);
}

function arrow({ from, to }: Import): string {
  return `${from} → ${to}`;
}

function listFiles(dir: string, wanted = /\.tsx?$/): string[] {
  return readdirSync(dir).flatMap((name) => {
    const path = join(dir, name);
    if (statSync(path).isDirectory()) return listFiles(path, wanted);
    return wanted.test(name) && !name.endsWith(".d.ts") ? [path] : [];
  });
}
