import { Link, useLocation } from "@remix-run/react";

const HOME = "/studio";
const PLACES = [
  { to: HOME, label: "Scenarios" },
  { to: "/studio/policies", label: "Policies" },
  { to: "/studio/guide", label: "Author's guide" },
] as const;

/** The places of the studio. */
export function StudioNav() {
  const { pathname } = useLocation();
  // Drafts, reviews and versions are all under the first.
  const within = PLACES.findLast(({ to }) => pathname.startsWith(to)) ?? PLACES[0];
  return (
    <nav aria-label="Studio" className="studio-nav">
      <ul className="plain">
        {PLACES.map(({ to, label }) => (
          <li key={to}>
            <Link to={to} aria-current={currentFor(to, within.to, pathname)}>
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** A page below is in this place, but is not its page. */
function currentFor(to: string, within: string, pathname: string): "page" | "true" | undefined {
  if (to !== within) return undefined;
  return to === pathname ? "page" : "true";
}
