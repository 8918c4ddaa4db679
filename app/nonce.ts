/** The number that lets this answer's own scripts and styles run, and what the server tells each request. */
import { createContext } from "react";

/** Empty in the browser: it has done its work before anything hydrates. */
export const NonceContext = createContext<string>("");

declare module "@remix-run/server-runtime" {
  interface AppLoadContext {
    readonly nonce: string;
    /** The visitor's address, for limits. */
    readonly address: string;
  }
}
