import { Link, useSearchParams } from "@remix-run/react";

interface PagerProps {
  /** What is paged: "people". */
  label: string;
  page: number;
  pages: number;
  /** What the page is called in the address, where several lists are on one screen. */
  name?: string;
}

/** The way to the pages before and after, keeping the search. */
export function Pager({ label, page, pages, name = "page" }: PagerProps) {
  const [search] = useSearchParams();
  if (pages <= 1) return null;
  const to = (next: number) => {
    const params = new URLSearchParams(search);
    params.delete("index");
    params.delete("done");
    params.set(name, String(next));
    return `?${params.toString()}`;
  };
  return (
    <nav aria-label={`Pages of ${label}`} className="button-row">
      {page > 1 ? (
        <Link className="button small" to={to(page - 1)} rel="prev">
          Back
        </Link>
      ) : null}
      <span className="meta">
        Page {page} of {pages}
      </span>
      {page < pages ? (
        <Link className="button small" to={to(page + 1)} rel="next">
          On
        </Link>
      ) : null}
    </nav>
  );
}
