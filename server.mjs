// The HTTP server: security headers, static files, health and shutdown; everything else is Remix's.
import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { createServer } from "node:http";

import { createRequestHandler } from "@remix-run/express";
import compression from "compression";
import express from "express";
import helmet from "helmet";

const PATIENCE_AT_SHUTDOWN = 8_000;

const development = process.argv.includes("--dev");
process.env.NODE_ENV ??= development ? "development" : "production";

const vite = development
  ? await import("vite").then((module) =>
      module.createServer({ server: { middlewareMode: true }, appType: "custom" }),
    )
  : null;

/** @returns {Promise<import("@remix-run/node").ServerBuild>} */
async function loadBuild() {
  if (vite !== null) {
    return /** @type {any} */ (await vite.ssrLoadModule("virtual:remix/server-build"));
  }
  const file = new URL("./build/server/index.js", import.meta.url);
  if (!existsSync(file)) throw new Error("there is no build: run `npm run build` or `npm start`");
  return import(file.href);
}

/** What app/entry.server.tsx offers beside rendering.
 * @typedef {typeof import("./app/entry.server.tsx")} Entry
 */

const started = performance.now();
const build = await loadBuild();
const entry = /** @type {Entry} */ (/** @type {unknown} */ (build.entry.module));
const { env } = entry;
let stopping = false;

const app = express();
app.disable("x-powered-by");
app.set("trust proxy", env.trustProxy ? 1 : false);

app.use((_request, response, next) => {
  response.locals.nonce = randomBytes(16).toString("base64");
  next();
});

/** @type {(request: unknown, response: any) => string} */
const nonce = (_request, response) => `'nonce-${response.locals.nonce}'`;

app.use(
  helmet({
    // Browsers send `Origin: null` with a form under Helmet's own choice, which looks like an attack.
    referrerPolicy: { policy: "same-origin" },
    // A year; other names of the same domain are not ours to speak for.
    strictTransportSecurity: env.secureCookies && { maxAge: 31_536_000, includeSubDomains: false },
    xFrameOptions: { action: "deny" },
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        "default-src": ["'self'"],
        "script-src": ["'self'", nonce],
        // Vite adds style elements of its own while developing.
        "style-src": development ? ["'self'", "'unsafe-inline'"] : ["'self'", nonce],
        "img-src": ["'self'", "data:"],
        "font-src": ["'self'"],
        "connect-src": development ? ["'self'", "ws:"] : ["'self'"],
        "object-src": ["'none'"],
        "base-uri": ["'none'"],
        // A form of ours is answered with a way to the provider: to link an account, to sign out there too.
        "form-action": ["'self'", ...(env.oidc === null ? [] : [new URL(env.oidc.issuer).origin])],
        "frame-ancestors": ["'none'"],
      },
    },
  }),
);

// The process is alive: nothing is asked of anybody.
app.get("/health", (_request, response) => {
  response.type("text").send("ok");
});

app.get("/ready", async (_request, response) => {
  const problem = stopping ? "stopping" : await entry.notReady();
  response
    .status(problem === null ? 200 : 503)
    .type("text")
    .send(problem === null ? "ok" : `not ready: ${problem}`);
});

app.use(door((request) => entry.problemWithAddress(request)));
app.use(compression());

if (vite !== null) {
  app.use(vite.middlewares);
} else {
  app.use("/assets", express.static("build/client/assets", { immutable: true, maxAge: "1y" }));
  app.use("/assets", (_request, response) => {
    response.status(404).type("text").send("not found");
  });
  app.use(express.static("build/client", { maxAge: "1h", index: false }));
}

/** Answers what was decided about a request; else hands it on.
 * @param {(request: import("express").Request) => { status: number, message: string } | null} look
 * @returns {import("express").RequestHandler}
 */
function door(look) {
  return (request, response, next) => {
    const problem = look(request);
    if (problem === null) return next();
    // What is left of the body is not read.
    response.set("Connection", "close").status(problem.status).type("text").send(problem.message);
  };
}

app.use(door((request) => entry.problemWithBody(request)));

// A body that nobody read to its end would hold the connection that the next request comes on.
app.use((request, response, next) => {
  response.once("finish", () => {
    if (!request.complete) request.removeAllListeners("data").resume();
  });
  next();
});

// Pages are about the person who asked: nobody keeps them, not even the browser.
app.use((_request, response, next) => {
  const { writeHead } = response;
  response.writeHead = (/** @type {any[]} */ ...head) => {
    if (!response.hasHeader("Cache-Control")) response.setHeader("Cache-Control", "no-store");
    return writeHead.apply(response, /** @type {any} */ (head));
  };
  next();
});

// While developing, each request gets the newest modules.
const everything = handlerFor(
  vite === null
    ? entry.answeringTrouble(build)
    : async () => entry.answeringTrouble(await loadBuild()),
);
const bySegment = vite === null ? handlersBySegment(entry.answeringTrouble(build)) : new Map();

app.all("*", (request, response, next) => {
  const [, segment = ""] = request.path.replace(/\.data$/, "").split("/");
  return (bySegment.get(segment) ?? everything)(request, response, next);
});

/** @param {Parameters<typeof createRequestHandler>[0]["build"]} routed */
function handlerFor(routed) {
  return createRequestHandler({
    build: routed,
    mode: process.env.NODE_ENV,
    getLoadContext: (request, response) => ({
      nonce: String(response.locals.nonce),
      address: request.ip ?? "",
      drained: () => drained(response),
    }),
  });
}

/**
 * Remix flattens and compiles all its routes anew for every request. So each first segment of an address has a handler
 * of its own, which knows no others; whatever is written in another way goes to the one that knows them all.
 * @param {import("@remix-run/node").ServerBuild} whole
 * @returns {Map<string, ReturnType<typeof handlerFor>>}
 */
function handlersBySegment(whole) {
  const routes = Object.values(whole.routes).flatMap((route) =>
    route === undefined ? [] : [route],
  );
  /** @type {(route: (typeof routes)[number]) => string} */
  const firstOf = (route) => {
    const above = route.parentId === undefined ? undefined : whole.routes[route.parentId];
    return (above && firstOf(above)) || (route.path ?? "").split("/")[0] || "";
  };
  const firsts = new Set(routes.map(firstOf).filter((first) => /^[a-z-]+$/.test(first)));
  return new Map(
    [...firsts].map((first) => {
      const own = routes.filter((route) => {
        const other = firstOf(route);
        return other === first || !firsts.has(other);
      });
      /** @template T @param {Record<string, T>} all */
      const ownOf = (all) =>
        Object.fromEntries(Object.entries(all).filter(([id]) => own.some((one) => one.id === id)));
      const assets = { ...whole.assets, routes: ownOf(whole.assets.routes) };
      return [first, handlerFor({ ...whole, routes: ownOf(whole.routes), assets })];
    }),
  );
}

/**
 * When the visitor's connection takes more. The adapter writes whatever comes: who makes a long answer has to wait.
 * @param {import("express").Response} response
 * @returns {Promise<void>}
 */
function drained(response) {
  return new Promise((resolve) => {
    if (response.destroyed || !response.writableNeedDrain) return resolve();
    response.once("drain", resolve);
    response.once("close", resolve);
  });
}

/** @type {import("express").ErrorRequestHandler} */
const lastResort = (error, request, response, next) => {
  vite?.ssrFixStacktrace(error);
  const status = Number(error?.status ?? 500);
  if (status >= 500) console.error(request.method, entry.saidPath(request.path), error);
  if (response.headersSent) return next(error);
  response
    .status(status)
    .type("text")
    .send(status < 500 ? "bad request" : "something broke on our side");
};
app.use(lastResort);

await entry.boot();
const server = createServer({ connectionsCheckingInterval: entry.LOOK_EVERY }, app);
entry.limitServer(server);
server.listen(env.port, env.host, () => {
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : env.port;
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`Eleven Minutes is ready after ${seconds} s: http://${hostForUrl(env.host)}:${port}`);
  if (env.demoWithheld) {
    const reached = `HOST=${env.host}${env.site === null ? "" : `, SITE_URL=${env.site}`}`;
    console.log(
      `no demo accounts, for others can reach this server (${reached}): DEMO=1 makes them`,
    );
  }
  if (env.demo) {
    console.log(`demo accounts, password ${entry.DEMO_PASSWORD}: ${entry.DEMO_EMAILS.join("  ")}`);
  }
});
server.on("error", (error) => {
  const taken = "code" in error && error.code === "EADDRINUSE";
  console.error(taken ? `port ${env.port} is taken: choose another with PORT=3001` : error);
  process.exit(1);
});

/** @param {string} host */
function hostForUrl(host) {
  if (host === "0.0.0.0" || host === "::") return "localhost";
  return host.includes(":") ? `[${host}]` : host;
}

async function stop() {
  if (stopping) return;
  stopping = true;
  const closed = new Promise((resolve) => server.close(resolve));
  // A connection kept alive is idle again only after its answer.
  setInterval(() => server.closeIdleConnections(), 50).unref();
  setTimeout(() => server.closeAllConnections(), PATIENCE_AT_SHUTDOWN).unref();
  await closed;
  await vite?.close();
  await entry.shutDown();
  process.exit(0);
}
for (const signal of ["SIGTERM", "SIGINT"]) process.on(signal, () => void stop());
