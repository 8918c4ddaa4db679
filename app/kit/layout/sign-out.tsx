import { Form, useSubmit } from "@remix-run/react";
import { useRef, useState, type FormEvent } from "react";

import { findUnsent, hasUnsavedDraft, keepUnsent } from "./unsent.ts";

/** What is asked first where nothing is known of the page: without a script. */
const UNKNOWN =
  "What you typed on this page and did not send is lost when you sign out. Send or copy it first.";

/** The way out. It asks first when something was typed that is not sent; without a script it always asks, on the page where that stands. */
export function SignOut({ person }: { person: string }) {
  const submit = useSubmit();
  const form = useRef<HTMLFormElement>(null);
  const [question, setQuestion] = useState(UNKNOWN);

  function look(): void {
    const fields = findUnsent(document).map(({ label }) => label);
    const names = [...fields, ...(hasUnsavedDraft(person) ? ["a draft"] : [])];
    if (names.length > 0)
      return setQuestion(
        `You have typed text that is not sent: ${names.join(", ")}. This browser keeps it for you until you sign in again.`,
      );
    submit(form.current);
  }

  function leave(event: FormEvent): void {
    const fields = findUnsent(document);
    const { pathname, search } = window.location;
    const left = { path: pathname + search, title: document.title, fields };
    if (fields.length === 0 || keepUnsent(person, left)) return;
    event.preventDefault();
    setQuestion("This browser cannot keep what you typed. Send or copy it before you sign out.");
  }

  return (
    <details
      className="ask-once sign-out"
      onToggle={({ currentTarget }) => currentTarget.open && look()}
    >
      <summary className="button quiet small">Sign out</summary>
      <Form method="post" action="/sign-out" ref={form} onSubmit={leave}>
        <div className="ask-once-question">
          <p role="status">{question}</p>
          <button className="button small">Sign out now</button>
        </div>
      </Form>
    </details>
  );
}
