import { createRequire } from "node:module";

import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig } from "vite";

import remixConfig from "./remix.config.js";

const ENTITIES = "decode-named-character-reference";

export default defineConfig({
  plugins: [remix(remixConfig)],
  // Its build for browsers asks the page's document, which a worker does not have.
  resolve: { alias: { [ENTITIES]: createRequire(import.meta.url).resolve(ENTITIES) } },
  worker: { format: "es" },
  server: { hmr: { port: 24680 } },
  ssr: { external: ["better-sqlite3", "@node-rs/argon2", "esbuild", "mdx-bundler"] },
  // Dependencies are looked for in routes as they stand, before what only the server needs is cut out.
  optimizeDeps: { exclude: ["better-sqlite3", "@node-rs/argon2", "esbuild", "mdx-bundler"] },
  build: { target: "es2022" },
});
