import { Link, useLocation } from "@remix-run/react";
import type { ReactNode } from "react";

import { href } from "#app/href.ts";
import { Badge } from "#app/kit/layout/badge.tsx";
import { Page } from "#app/kit/layout/page.tsx";

interface CohortPageProps {
  cohort: {
    readonly id: string;
    readonly name: string;
    readonly demo: boolean;
    readonly timeZone?: string;
    readonly archivedAt?: Date | null;
  };
  /** What this page of it shows. */
  title: string;
  lead?: ReactNode;
  width?: "narrow" | "normal" | "wide" | "full";
  children: ReactNode;
}

const PLACES = [
  { to: "", label: "Board" },
  { to: "/people", label: "People" },
  { to: "/assignments", label: "Assignments" },
  { to: "/readiness", label: "Readiness" },
  { to: "/calibrations", label: "Calibrations" },
  { to: "/export", label: "Export" },
  { to: "/audit", label: "Audit" },
  { to: "/settings", label: "Settings" },
] as const;

/** The frame of all pages of one cohort: whose it is, in which time zone, and its places. */
export function CohortPage({ cohort, title, lead, width = "wide", children }: CohortPageProps) {
  return (
    <Page
      title={title}
      width={width}
      lead={
        <span className="cohort-head">
          <span>{cohort.name}</span>
          {cohort.timeZone ? <span className="meta">times in {cohort.timeZone}</span> : null}
          {cohort.demo ? <Badge>Demonstration</Badge> : null}
          {cohort.archivedAt ? <Badge tone="strong">Archived</Badge> : null}
        </span>
      }
    >
      <CohortNav id={cohort.id} />
      {lead ? <p className="cohort-lead">{lead}</p> : null}
      {children}
    </Page>
  );
}

function CohortNav({ id }: { id: string }) {
  const { pathname } = useLocation();
  const home = href("/review/cohorts/:cohortId", { cohortId: id });
  const within = PLACES.findLast(({ to }) => to !== "" && isWithin(pathname, `${home}${to}`));
  return (
    <nav aria-label="Cohort" className="studio-nav cohort-nav">
      <ul className="plain">
        {PLACES.map(({ to, label }) => (
          <li key={label}>
            <Link
              to={`${home}${to}`}
              aria-current={currentFor(to, within?.to ?? "", `${home}${to}` === pathname)}
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function isWithin(pathname: string, place: string): boolean {
  return pathname === place || pathname.startsWith(`${place}/`);
}

/** A page below is in this place, but is not its page. */
function currentFor(to: string, within: string, exactly: boolean): "page" | "true" | undefined {
  if (to !== within) return undefined;
  return exactly ? "page" : "true";
}
