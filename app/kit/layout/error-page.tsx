/** One page for everything that went wrong: what happened, and a way on. */
export function ErrorPage(props: { status: number; message: string | undefined }) {
  const title = TITLES[props.status] ?? "Something went wrong on our side";
  return (
    <main id="main" tabIndex={-1} className="page error-page" data-width="narrow">
      <title>{`${title} · Eleven Minutes`}</title>
      <p className="error-status">{props.status}</p>
      <h1>{title}</h1>
      <p>{props.message ?? EXPLAINED[props.status] ?? "It has been noted. Please try again."}</p>
      <p>
        <a className="button" href="/">
          Back to the start
        </a>
      </p>
    </main>
  );
}

const TITLES: Readonly<Record<number, string>> = {
  400: "That request could not be read",
  401: "Please sign in",
  403: "This is not yours to open",
  404: "There is nothing at this address",
  405: "That cannot be done here",
  409: "Something changed meanwhile",
  429: "Too many tries",
};

const EXPLAINED: Readonly<Record<number, string>> = {
  400: "The form that was sent is incomplete or damaged. Go back and send it again.",
  401: "Your session has ended or has not begun. Nothing that you decided is lost.",
  403: "Your role does not allow it. If you think it should, ask your manager.",
  404: "The address may be mistyped, or what stood here has been moved.",
  405: "The page exists, but it does not take what was sent to it.",
  409: "Open the page again to see how things stand now.",
  429: "Wait a few minutes and try again.",
};
