import { Icon } from "#app/kit/layout/icon.tsx";

const STEP = 1.25;
const LEAST = 0.1;
const MOST = 3;

interface MapToolsProps {
  zoom: number;
  onZoom: (zoom: number) => void;
  onFit: () => void;
  onSave: () => void;
}

/** The size of the drawing, and the drawing as a file. */
export function MapTools({ zoom, onZoom, onFit, onSave }: MapToolsProps) {
  return (
    <div className="map-tools">
      <div className="map-zoom" role="group" aria-label="Size of the drawing">
        <button
          type="button"
          className="button small"
          aria-label="Smaller"
          onClick={() => onZoom(Math.max(LEAST, zoom / STEP))}
        >
          <Icon name="minus" />
        </button>
        <output className="figure-number">{Math.round(zoom * 100)} %</output>
        <button
          type="button"
          className="button small"
          aria-label="Larger"
          onClick={() => onZoom(Math.min(MOST, zoom * STEP))}
        >
          <Icon name="plus" />
        </button>
        <button type="button" className="button small" onClick={() => onZoom(1)}>
          Full size
        </button>
        <button type="button" className="button small" onClick={onFit}>
          Fit
        </button>
      </div>
      <button type="button" className="button small quiet" onClick={onSave}>
        <Icon name="down" /> Save as SVG
      </button>
    </div>
  );
}

/** What the lines of the drawing mean. */
export function MapLegend() {
  return (
    <ul className="plain map-legend">
      <Sign kind="choice" word="decision" />
      <Sign kind="effect" word="effect, by itself" />
      <Sign kind="shift-end" word="end of the shift" />
    </ul>
  );
}

function Sign(props: { kind: string; word: string }) {
  return (
    <li>
      <svg className="map-sign" width="28" height="8" aria-hidden="true">
        <g className="map-line" data-kind={props.kind}>
          <line className="map-stroke" x1="1" x2="27" y1="4" y2="4" strokeWidth="2" />
        </g>
      </svg>
      {props.word}
    </li>
  );
}
