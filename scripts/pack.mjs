// `npm run pack [-- FOLDER]`: a folder that runs by itself, without npm: the server, its build, the scenarios, the
// migrations, and of the packages the files that they use. `node server.mjs` in it starts and migrates; the commands
// that an operator needs lie beside it (`node commands/verify.mjs`). For this platform only.
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";

import { BUNDLE, COMMANDS, prepare, ROOT, say } from "./steps.mjs";

/** What is read while the server runs, beside the code. */
const DATA = [
  ...["build/client", "build/server", "scenarios"],
  ...["prisma/sqlite/migrations", "prisma/postgresql/migrations"],
];
/** What an author does happens where the sources are. */
const FOR_AUTHORS = ["check", "new", "oracle"];

await prepare({ build: true });
const { nodeFileTrace } = await import("@vercel/nft");
const { build } = await import("esbuild");

const target = path.resolve(process.argv[2] ?? path.join(ROOT, "packed"));
const known = path.join(target, "server.mjs");
if (existsSync(target) && !existsSync(known)) {
  console.error(`${target} is there, and is not a packed folder: name another`);
  process.exit(2);
}
rmSync(target, { recursive: true, force: true });

// Inside the project, where their packages are found; of our own, for somebody else may be packing.
const commands = mkdtempSync(path.join(ROOT, "build", "commands-"));
process.once("exit", () => rmSync(commands, { recursive: true }));
await build({
  entryPoints: Object.fromEntries(
    Object.entries(COMMANDS)
      .filter(([name]) => !FOR_AUTHORS.includes(name))
      .map(([name, file]) => [name.replace(":", "-"), path.join(ROOT, file)]),
  ),
  outdir: commands,
  outExtension: { ".js": ".mjs" },
  ...BUNDLE,
});

const traced = await nodeFileTrace(
  [
    ...["server.mjs", "build/server/index.js", "build/server/thread.js"].map((name) =>
      path.join(ROOT, name),
    ),
    ...filesIn(commands),
  ],
  // Vite is asked for only while developing.
  { base: ROOT, ignore: ["node_modules/vite/**"] },
);
const files = [...traced.fileList].filter((name) => name.startsWith("node_modules/"));
for (const name of ["server.mjs", ...DATA, ...files.filter(isForHere), ...binariesFor(files)]) {
  cpSync(path.join(ROOT, name), path.join(target, name), { recursive: true, dereference: true });
}
cpSync(commands, path.join(target, "commands"), { recursive: true });
const { name, version, type, engines } = JSON.parse(
  readFileSync(path.join(ROOT, "package.json"), "utf8"),
);
writeFileSync(
  path.join(target, "package.json"),
  `${JSON.stringify({ name, version, type, engines }, null, 2)}\n`,
);
const size = filesIn(target).reduce((sum, file) => sum + statSync(file).size, 0);
say(`packed into ${target} (${(size / 2 ** 20).toFixed(0)} MiB): \`node server.mjs\` in it starts`);

/** Whether a file is of use here: better-sqlite3 brings its binary for every platform.
 * @param {string} file
 */
function isForHere(file) {
  const platform = /better-sqlite3\/prebuilds\/(.+)\.node$/.exec(file)?.[1];
  return platform === undefined || platform === `${process.platform}-${process.arch}`;
}

/** The binaries of packages lie in packages of their own, which nothing imports by a name that can be read.
 * @param {readonly string[]} files
 * @returns {string[]}
 */
function binariesFor(files) {
  return files
    .filter((file) => /^node_modules\/(@[^/]+\/)?[^/]+\/package\.json$/.test(file))
    .flatMap((file) => {
      const manifest = JSON.parse(readFileSync(path.join(ROOT, file), "utf8"));
      return Object.keys(manifest.optionalDependencies ?? {}).map((one) => `node_modules/${one}`);
    })
    .filter((folder) => {
      const manifest = path.join(ROOT, folder, "package.json");
      return existsSync(manifest) && "os" in JSON.parse(readFileSync(manifest, "utf8"));
    });
}

/** @param {string} folder @returns {string[]} */
function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}
