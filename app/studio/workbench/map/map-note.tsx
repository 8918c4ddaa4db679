import { VerdictBadge } from "#app/kit/layout/verdict-badge.tsx";
import type { CaseMap } from "#app/language/scenario/map/scenario-map.ts";
import { edgeFacts, edgeName, KIND_WORDS, nodeFacts } from "./map-words.ts";

/** What the pointer or the focus is on, in full. */
export function MapNote({ map, id }: { map: CaseMap; id: string | null }) {
  const node = map.nodes.find((one) => one.id === id);
  const edges =
    map.links.find((one) => one.id === id)?.edges ?? map.edges.filter((one) => one.id === id);
  const nameOf = (of: string) => map.nodes.find((one) => one.id === of)?.name ?? "";
  return (
    <div className="map-note">
      {node ? (
        <p>
          <strong>
            {KIND_WORDS[node.kind]} {node.name}
          </strong>{" "}
          <span className="meta">{nodeFacts(node).join(" · ")}</span>
        </p>
      ) : null}
      {edges.map((edge) => (
        <p key={edge.id}>
          {edge.verdict ? <VerdictBadge verdict={edge.verdict} /> : null}{" "}
          <strong>{edgeName(edge)}</strong>{" "}
          {edge.to === edge.from ? "stays here" : `→ ${nameOf(edge.to)}`}{" "}
          <span className="meta">{edgeFacts(edge).join(" · ")}</span>
        </p>
      ))}
      {!node && edges.length === 0 ? (
        <p className="meta">
          Point at a box or a line to read about it. Click to see it in the text.
        </p>
      ) : null}
    </div>
  );
}
