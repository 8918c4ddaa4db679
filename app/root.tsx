import type { LoaderFunctionArgs } from "@remix-run/node";
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
import { useContext, type ReactNode } from "react";

import { findUser } from "#app/accounts/session.server.ts";
import { readTheme } from "#app/accounts/theme/theme.server.ts";
import { UnsavedPage } from "#app/kit/form/unsaved-page.tsx";
import type { Unsaved } from "#app/kit/form/unsaved.ts";
import { ErrorPage } from "#app/kit/layout/error-page.tsx";
import { TopBar } from "#app/kit/layout/top-bar.tsx";
import { UnsentNotice } from "#app/kit/layout/unsent-notice.tsx";
import "./app.css";
import { NonceContext } from "./nonce.ts";

/** Anybody may ask; strangers get no name and no places. */
export async function loader({ request }: LoaderFunctionArgs) {
  const [user, theme] = await Promise.all([findUser(request), readTheme(request)]);
  return {
    visitor: user === null ? null : { id: user.id, name: user.name, role: user.role },
    theme,
  };
}

export function Layout({ children }: { readonly children: ReactNode }) {
  const nonce = useContext(NonceContext);
  const known = useRouteLoaderData<typeof loader>("root");
  const theme = known?.theme ?? "system";
  return (
    <html lang="en" data-theme={theme}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <Meta />
        <Links />
      </head>
      <body>
        <a className="skip-link" href="#main">
          Skip to the main part
        </a>
        <TopBar visitor={known?.visitor ?? null} theme={theme} />
        {known?.visitor ? <UnsentNotice key={known.visitor.id} person={known.visitor.id} /> : null}
        {children}
        <ScrollRestoration nonce={nonce} getKey={scrollKey} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

let placesVisited = 0;

/** The router knows every native `#place` navigation by one key; each must go to its own place, not to where the last was left. */
function scrollKey({ key, hash }: { key: string; hash: string }): string {
  if (key !== "default" || hash === "") return key;
  placesVisited += 1;
  return `place ${placesVisited}`;
}

export default function App() {
  return <Outlet />;
}

export function ErrorBoundary() {
  const error = useRouteError();
  if (!isRouteErrorResponse(error)) return <ErrorPage status={500} message={undefined} />;
  if (error.status === 503) return <UnsavedPage unsaved={error.data as Unsaved} />;
  // What the router itself says ("Error: No route matches…") is meant for us.
  const ours = typeof error.data === "string" && !error.data.startsWith("Error: ");
  const said = ours && error.status < 500 && error.data !== "" ? String(error.data) : undefined;
  return <ErrorPage status={error.status} message={said} />;
}
