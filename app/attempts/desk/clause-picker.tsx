import { useState } from "react";

import { FieldError } from "#app/kit/form/field-error.tsx";
import { Icon } from "#app/kit/layout/icon.tsx";
import { useHydrated } from "#app/kit/layout/use-hydrated.ts";
import type { ClauseGroup } from "#app/library/handbook-views.ts";
import { useDeskContext } from "./desk-context.ts";

/** Every clause of the handbook to cite from, by section; a search narrows it when there is a script. */
export function ClausePicker(props: {
  chosen: readonly string[];
  error: string | undefined;
  hint?: string;
}) {
  const { clauses } = useDeskContext();
  const hydrated = useHydrated();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(props.chosen));
  const [search, setSearch] = useState("");
  const toggle = (id: string, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(id);
    else next.delete(id);
    setChosen(next);
  };
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const found = (id: string, title: string) =>
    words.every((word) => `${id} ${title}`.toLowerCase().includes(word));
  const none =
    words.length > 0 &&
    !clauses.some((group) => group.clauses.some((clause) => found(clause.id, clause.title)));
  return (
    <fieldset className="field" aria-describedby="cites-hint cites-error">
      <legend className="field-label">Clauses that justify it</legend>
      <span className="hint" id="cites-hint">
        {props.hint ??
          "Cite what it rests on. Clauses that have nothing to do with it count against you."}
      </span>
      <FieldError id="cites-error" message={props.error} />
      {hydrated ? (
        <>
          <Chips clauses={clauses} chosen={chosen} drop={(id) => toggle(id, false)} />
          <input
            className="input"
            type="search"
            aria-label="Search clauses by number or words"
            placeholder="Search: AU-1, protected, handover…"
            value={search}
            onChange={(event) => setSearch(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === "Enter" && !event.ctrlKey && !event.metaKey) event.preventDefault();
            }}
          />
        </>
      ) : null}
      <div className="clause-groups">
        {none ? <p className="meta">No clause has these words in its number or title.</p> : null}
        {clauses.map((group) => (
          <ClauseSection
            key={group.id}
            group={group}
            chosen={chosen}
            toggle={toggle}
            found={words.length > 0 ? found : null}
          />
        ))}
      </div>
    </fieldset>
  );
}

interface ClauseSectionProps {
  group: ClauseGroup;
  chosen: ReadonlySet<string>;
  toggle: (id: string, on: boolean) => void;
  /** Null when nothing is searched for. */
  found: ((id: string, title: string) => boolean) | null;
}

function ClauseSection({ group, chosen, toggle, found }: ClauseSectionProps) {
  const [unfolded, unfold] = useState(() => group.clauses.some(({ id }) => chosen.has(id)));
  const shown = (id: string, title: string) => found === null || found(id, title);
  const hits = group.clauses.filter((clause) => shown(clause.id, clause.title)).length;
  const marked = group.clauses.filter((clause) => chosen.has(clause.id)).length;
  return (
    <details
      hidden={hits === 0}
      open={found === null ? unfolded : true}
      onToggle={(event) => {
        if (found === null) unfold(event.currentTarget.open);
      }}
    >
      <summary>
        {group.title}
        <span className="meta">{marked > 0 ? `${marked} chosen` : group.clauses.length}</span>
      </summary>
      {group.clauses.map((clause) => (
        <label className="choice" key={clause.id} hidden={!shown(clause.id, clause.title)}>
          <input
            type="checkbox"
            name="cites"
            value={clause.id}
            checked={chosen.has(clause.id)}
            onChange={(event) => toggle(clause.id, event.target.checked)}
          />
          <span>
            <b className="clause-id">{clause.id}</b> {clause.title}
          </span>
        </label>
      ))}
    </details>
  );
}

interface ChipsProps {
  clauses: readonly ClauseGroup[];
  chosen: ReadonlySet<string>;
  drop: (id: string) => void;
}

function Chips({ clauses, chosen, drop }: ChipsProps) {
  const all = clauses.flatMap((group) => group.clauses).filter(({ id }) => chosen.has(id));
  if (all.length === 0) return null;
  return (
    <ul className="chips" aria-label="Chosen clauses">
      {all.map(({ id, title }) => (
        <li key={id}>
          <button type="button" className="chip" title={title} onClick={() => drop(id)}>
            {id}
            <Icon name="close" label={`: remove ${title}`} />
          </button>
        </li>
      ))}
    </ul>
  );
}
