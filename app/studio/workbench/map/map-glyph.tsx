import { Icon } from "#app/kit/layout/icon.tsx";
import type { IconName } from "#app/kit/layout/icon.tsx";

/** A line drawing at a place inside the map. */
export function MapGlyph(props: { name: IconName; x: number; y: number; size?: number }) {
  const size = props.size ?? 14;
  return (
    <svg className="map-glyph" x={props.x} y={props.y - size / 2} width={size} height={size}>
      <Icon name={props.name} />
    </svg>
  );
}
