import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig } from "vite";

import remixConfig from "./remix.config.js";

export default defineConfig({
  plugins: [remix(remixConfig)],
  server: { hmr: { port: 24680 } },
  ssr: { external: ["better-sqlite3", "@node-rs/argon2", "esbuild", "mdx-bundler"] },
  // Dependencies are looked for in routes as they stand, before what only the server needs is cut out.
  optimizeDeps: { exclude: ["better-sqlite3", "@node-rs/argon2", "esbuild", "mdx-bundler"] },
  build: { target: "es2022" },
});
