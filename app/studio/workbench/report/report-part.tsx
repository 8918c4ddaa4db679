import { useId } from "react";
import type { ReactNode } from "react";

/** One part of the report: a heading, what its figures are, and the figures. */
export function ReportPart(props: { title: string; means: ReactNode; children: ReactNode }) {
  const id = useId();
  return (
    <section className="report-part" aria-labelledby={id}>
      <h2 id={id}>{props.title}</h2>
      <p className="report-means">{props.means}</p>
      {props.children}
    </section>
  );
}
