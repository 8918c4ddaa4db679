/** Shown when the records cannot be reached: what was sent is kept in the page, to be sent again. */
import type { Unsaved } from "./unsaved.ts";

const TITLE = "We cannot reach our records at the moment";

export function UnsavedPage({ unsaved }: { readonly unsaved: Unsaved }) {
  return (
    <main id="main" tabIndex={-1} className="page error-page" data-width="narrow">
      <title>{`${TITLE} · Eleven Minutes`}</title>
      <p className="error-status">503</p>
      <h1>{TITLE}</h1>
      {unsaved === null ? (
        <p>Nothing is lost that was saved before. Wait a few seconds, then load this page again.</p>
      ) : (
        <>
          <p>
            What you sent is <strong>not saved yet</strong>. It is kept in this page: wait a few
            seconds, then send it again.
          </p>
          <form method="post" action={unsaved.action}>
            {unsaved.fields.map(([name, value], index) => (
              <input key={index} type="hidden" name={name} value={value} />
            ))}
            <button type="submit" className="button primary">
              Send it again
            </button>
          </form>
        </>
      )}
      <p>
        <a className="button" href={unsaved?.action ?? "/"}>
          {unsaved === null ? "Back to the start" : "Leave it, and open the page again"}
        </a>
      </p>
    </main>
  );
}
