import { route, type RouteConfig } from "@remix-run/route-config";

export default [
  route("nothing/:id", "routes/nothing.tsx"),
  route("form/:id", "routes/form.tsx"),
] satisfies RouteConfig;
