import type { Span } from "#app/language/markup/span.ts";
import type { WorkbenchClient } from "#app/studio/workbench/editor/use-workbench.ts";
import { MapView } from "#app/studio/workbench/map/map-view.tsx";
import type { Report } from "./analyst.ts";
import type { ScenePlace } from "./cursor-place.ts";
import { useSlowAnswer, type SlowAnswer } from "./use-slow-answer.ts";

interface MapPaneProps {
  workbench: WorkbenchClient | null;
  source: { readonly file: string; readonly text: string };
  report: SlowAnswer<Report | null>;
  active: boolean;
  /** The scene that the cursor is in. */
  place: ScenePlace | null;
  onReveal: (span: Span) => void;
}

/** The map of the text as it is, errors and all; what analysis knows is laid over it as soon as it is there. */
export function MapPane({ workbench, source, report, active, place, onReveal }: MapPaneProps) {
  const slow = workbench?.slow ?? null;
  const map = useSlowAnswer(source, active, slow && ((asked) => slow.map(asked)));
  if (!active) return null;
  const analysis = report.stale ? null : (report.value?.analysis ?? null);
  return (
    <MapView
      map={map.value?.map ?? null}
      layouts={map.value?.layouts ?? []}
      analysis={analysis}
      selected={place ? `${place.case}.${place.scene}` : null}
      problem={
        map.failed ? "Something broke while it was drawn. Type on, and it is tried again." : null
      }
      onSelect={(span) => onReveal(span)}
    />
  );
}
