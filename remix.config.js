// The Remix options, imported by vite.config.ts. Use the `vite:` commands only:
// a classic `remix build` would read this file for the retired compiler.

/** @type {import("@remix-run/dev").VitePluginConfig} */
const config = {
  serverModuleFormat: "esm",
  future: {
    v3_fetcherPersist: true,
    v3_lazyRouteDiscovery: true,
    v3_relativeSplatPath: true,
    v3_routeConfig: true,
    v3_singleFetch: true,
    v3_throwAbortReason: true,
  },
};

export default config;
