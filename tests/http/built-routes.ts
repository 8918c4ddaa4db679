/** The routes of the build, as its browsers are told of them. */
import type { Client } from "./client.ts";

/** One of them. */
export interface BuiltRoute {
  readonly id: string;
  readonly path?: string;
  readonly hasLoader: boolean;
  readonly hasAction: boolean;
}

/** All of them. */
export async function builtRoutes(stranger: Client): Promise<BuiltRoute[]> {
  const page = await (await stranger.get("/sign-in")).text();
  const address = /\/assets\/manifest-\w+\.js/.exec(page)?.[0] ?? "no manifest in the page";
  const script = await (await stranger.get(address)).text();
  const manifest = JSON.parse(script.replace(/^[^{]*/, "").replace(/;?\s*$/, "")) as {
    routes: Record<string, BuiltRoute>;
  };
  return Object.values(manifest.routes);
}
