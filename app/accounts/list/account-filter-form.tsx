import { Form } from "@remix-run/react";

import type { AccountFilter } from "#app/accounts/account-filter.ts";
import { ROLE_WORDS, STATE_WORDS } from "#app/accounts/role-words.ts";
import { Icon } from "#app/kit/layout/icon.tsx";

/** Narrows the list; a plain GET. */
export function AccountFilterForm({ q, role, state }: AccountFilter) {
  return (
    <Form action="/accounts" role="search" className="search-form account-filter">
      <input
        className="input"
        type="search"
        name="q"
        aria-label="Find a name or e-mail address"
        placeholder="Name or e-mail address"
        defaultValue={q}
        key={q}
      />
      <select
        className="input"
        name="role"
        aria-label="Role"
        defaultValue={role ?? ""}
        key={`role ${role ?? ""}`}
      >
        <option value="">Any role</option>
        {Object.entries(ROLE_WORDS).map(([value, { name }]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
      <select
        className="input"
        name="state"
        aria-label="State"
        defaultValue={state ?? ""}
        key={`state ${state ?? ""}`}
      >
        <option value="">Any state</option>
        {Object.entries(STATE_WORDS).map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
      <button className="button">
        <Icon name="search" />
        Find
      </button>
    </Form>
  );
}
