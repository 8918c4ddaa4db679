import type { ActionView } from "#app/language/scenario/desk-view.ts";
import { DeskLink } from "./desk-link.tsx";
import { deskSearch } from "./desk-place.ts";

interface ActionListProps {
  actions: readonly ActionView[];
  case: string;
}

/** The whole desk, the same for every case: label, key, minutes, and no hint. */
export function ActionList({ actions, case: caseId }: ActionListProps) {
  return (
    <ul className="actions">
      {actions.map((action) => (
        <li key={action.id}>
          <DeskLink
            className="action"
            id={`act-${action.id}`}
            to={`${deskSearch({ case: caseId, do: action.id })}#sheet`}
          >
            <kbd>{action.key}</kbd>
            <span>{action.label}</span>
            <span className="cost">{action.minutes} min</span>
          </DeskLink>
        </li>
      ))}
    </ul>
  );
}
