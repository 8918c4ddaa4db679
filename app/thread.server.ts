/** What the thread beside the server can do (kit/in-thread.server.ts): what these modules hand to it. None of them opens the database. */
import "#app/library/make-version.server.ts";
import "#app/studio/compare/difference.server.ts";
import "#app/studio/policies/cites-of-text.server.ts";
import "#app/studio/publishing/check-for-publishing.server.ts";
import "#app/studio/stage/stage-text.server.ts";
import { serveThread } from "#app/kit/in-thread.server.ts";

serveThread();
