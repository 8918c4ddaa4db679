import { useFetcher } from "@remix-run/react";
import { useEffect, useRef } from "react";

import { ClauseText } from "#app/kit/layout/clause-text.tsx";
import { Icon } from "#app/kit/layout/icon.tsx";
import { count } from "#app/kit/words/words.ts";
import type { ClauseHit } from "#app/library/handbook-views.ts";
import { DeskForm } from "./desk-form.tsx";
import { DeskLink } from "./desk-link.tsx";
import type { HandbookAnswer } from "./desk-props.ts";
import { MatrixHit } from "./matrix-hit.tsx";

interface HandbookPanelProps {
  answer: HandbookAnswer | null;
  q: string;
  case: string | null;
  do: string | null;
  closeTo: string;
  /** Where a search is asked while somebody types. */
  searchHref: string;
}

const PAUSE_IN_TYPING = 180;

/** The handbook beside the case: search, and clauses in full, without leaving the desk. */
export function HandbookPanel(props: HandbookPanelProps) {
  const fetcher = useFetcher<HandbookAnswer>({ key: "handbook" });
  const { searchHref } = props;
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const answer = fetcher.data ?? props.answer;
  const search = (q: string, wait: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      fetcher.load(`${searchHref}?${new URLSearchParams({ q }).toString()}`);
    }, wait);
  };
  // Opened without the server: the first answer is still to be fetched.
  const first = useRef(() => {
    if (!answer) search(props.q, 0);
  });
  useEffect(() => {
    first.current();
    return () => clearTimeout(timer.current);
  }, []);
  return (
    <section className="handbook-panel" aria-labelledby="handbook-heading">
      <header className="column-head">
        <h2 id="handbook-heading">Handbook</h2>
        <DeskLink className="button quiet small" to={props.closeTo} id="handbook-close">
          Close <kbd>Esc</kbd>
        </DeskLink>
      </header>
      <DeskForm className="handbook-search" role="search" preventScrollReset>
        {props.case ? <input type="hidden" name="case" value={props.case} /> : null}
        {props.do ? <input type="hidden" name="do" value={props.do} /> : null}
        <input type="hidden" name="panel" value="handbook" />
        <input
          className="input"
          type="search"
          name="q"
          id="handbook-q"
          aria-label="Search the handbook"
          placeholder="Search: protected account, AU-1…"
          defaultValue={props.q}
          autoComplete="off"
          onChange={(event) => search(event.target.value, PAUSE_IN_TYPING)}
        />
        <button className="button" aria-label="Search">
          <Icon name="search" />
        </button>
      </DeskForm>
      <div className="column-scroll">
        <p className="meta" role="status">
          {answerWords(answer)}
        </p>
        {answer && answer.matrix.length > 0 ? (
          <MatrixHit lines={answer.matrix} open={answer.q !== ""} />
        ) : null}
        {(answer?.hits ?? []).map((hit) => (
          <Hit key={hit.id} hit={hit} />
        ))}
        <p className="meta">
          <a href="/handbook" target="handbook">
            The whole handbook, in its own tab
          </a>
        </p>
      </div>
    </section>
  );
}

function answerWords(answer: HandbookAnswer | null): string {
  if (!answer) return "Looking…";
  const { q, hits, matrix } = answer;
  if (q === "")
    return `The matrix and all ${count(hits.length, "clause")}. Looking something up costs no minutes.`;
  const found = [
    ...(hits.length > 0 ? [count(hits.length, "clause")] : []),
    ...(matrix.length > 0 ? [`${count(matrix.length, "line")} of the matrix`] : []),
  ];
  return found.length === 0 ? `Nothing found for “${q}”.` : `${found.join(" and ")} for “${q}”`;
}

function Hit({ hit }: { hit: ClauseHit }) {
  return (
    <details className="hit">
      <summary>
        <b className="clause-id">{hit.id}</b> {hit.title}
      </summary>
      <ClauseText clause={hit} />
    </details>
  );
}
