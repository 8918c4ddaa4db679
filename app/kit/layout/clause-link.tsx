/** A clause by its id, leading to its place in the handbook in the handbook's own tab. */
import { href } from "#app/href.ts";

export function ClauseLink(props: { id: string; section: string; title?: string }) {
  return (
    <a
      className="clause-link"
      href={`${href("/handbook/:section", { section: props.section })}#${props.id}`}
      target="handbook"
      title={props.title}
    >
      {props.id}
    </a>
  );
}
