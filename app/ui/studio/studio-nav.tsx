import { NavLink } from "@remix-run/react";

const PLACES = [
  { to: "/studio", label: "Scenarios", end: true },
  { to: "/studio/policies", label: "Policies", end: false },
  { to: "/studio/guide", label: "Author's guide", end: false },
] as const;

/** The places of the studio. */
export function StudioNav() {
  return (
    <nav aria-label="Studio" className="studio-nav">
      <ul className="plain">
        {PLACES.map(({ to, label, end }) => (
          <li key={to}>
            <NavLink to={to} end={end}>
              {label}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
