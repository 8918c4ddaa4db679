import { NavLink } from "@remix-run/react";

/** Tabs that are links, so each view has its address. */
export function Tabs(props: { label: string; items: readonly { to: string; label: string }[] }) {
  return (
    <nav className="tabs" aria-label={props.label}>
      {props.items.map((item) => (
        <NavLink key={item.to} to={item.to} end>
          {item.label}
        </NavLink>
      ))}
    </nav>
  );
}
