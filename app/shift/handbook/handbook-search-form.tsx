import { Form } from "@remix-run/react";

import { Icon } from "#app/kit/layout/icon.tsx";

/** Search over the whole handbook; a plain GET to `/handbook?q=`. */
export function HandbookSearchForm(props: { q: string }) {
  return (
    <Form action="/handbook" role="search" className="search-form">
      <input
        className="input"
        type="search"
        name="q"
        aria-label="Search the handbook"
        placeholder="Search by words or number: protected account, AU-1…"
        defaultValue={props.q}
        key={props.q}
      />
      <button className="button">
        <Icon name="search" />
        Search
      </button>
    </Form>
  );
}
