import { Link, NavLink } from "@remix-run/react";

import type { Theme } from "#app/kit/theme/theme-switch.tsx";
import { ThemeSwitch } from "#app/kit/theme/theme-switch.tsx";
import { SignOut } from "./sign-out.tsx";

/** Who is looking, as far as the top bar needs to know. */
export interface Visitor {
  readonly id: string;
  readonly name: string;
  readonly role: "trainee" | "trainer" | "manager" | "admin";
}

const NAV: Readonly<Record<Visitor["role"], readonly { to: string; label: string }[]>> = {
  trainee: [
    { to: "/", label: "Scenarios" },
    { to: "/handbook", label: "Handbook" },
  ],
  trainer: [
    { to: "/", label: "Library" },
    { to: "/studio", label: "Studio" },
    { to: "/review/scenarios", label: "Statistics" },
    { to: "/handbook", label: "Handbook" },
  ],
  manager: [
    { to: "/review/cohorts", label: "Cohorts" },
    { to: "/review/scenarios", label: "Statistics" },
    { to: "/", label: "Library" },
    { to: "/handbook", label: "Handbook" },
  ],
  admin: [
    { to: "/", label: "Library" },
    { to: "/studio", label: "Studio" },
    { to: "/review/cohorts", label: "Cohorts" },
    { to: "/review/scenarios", label: "Statistics" },
    { to: "/handbook", label: "Handbook" },
    { to: "/accounts", label: "Accounts" },
  ],
};

/** Product name, which leads to the first of the places, places by role, colours, and the way out. */
export function TopBar(props: { visitor: Visitor | null; theme: Theme }) {
  const { visitor } = props;
  return (
    <header className="top-bar">
      <Link to={(visitor && NAV[visitor.role][0]?.to) ?? "/"} className="brand">
        <Mark />
        Eleven Minutes
      </Link>
      {visitor ? (
        <nav aria-label="Main">
          <ul className="plain">
            {NAV[visitor.role].map((place) => (
              <li key={place.to}>
                <NavLink to={place.to} end={place.to === "/"}>
                  {place.label}
                </NavLink>
              </li>
            ))}
            <li className="narrow">
              <NavLink to="/account">You</NavLink>
            </li>
          </ul>
        </nav>
      ) : null}
      <div className="top-bar-end">
        {visitor ? (
          <Link to="/account" className="who" title="Your account">
            <b>{visitor.name}</b> · {visitor.role}
          </Link>
        ) : null}
        <ThemeSwitch theme={props.theme} />
        {visitor ? <SignOut key={visitor.id} person={visitor.id} /> : null}
      </div>
    </header>
  );
}

function Mark() {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
      <circle cx="12" cy="12" r="9.5" />
      <path className="brand-hand" d="M12 12V4.5M12 12l6.5-3.800" strokeWidth="2.5" />
    </svg>
  );
}
