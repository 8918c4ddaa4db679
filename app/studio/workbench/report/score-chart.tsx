import type { BotView } from "./report.ts";

const WIDTH = 240;
const HEIGHT = 56;
const GAP = 2;
/** The least that a bar with a play in it shows. */
const LEAST = 2;

/** Plays in each tenth of the scale as bars; a full bar is every play, so that charts can be compared. */
export function ScoreChart({ bot, pass }: { bot: BotView; pass: number }) {
  const step = WIDTH / bot.tenths.length;
  const line = (pass / 100) * WIDTH;
  return (
    <svg
      className="score-chart"
      viewBox={`-1 -2 ${WIDTH + 2} ${HEIGHT + 18}`}
      role="img"
      aria-label={`Scores of “${bot.title}” by tenths of the scale, with the pass mark at ${pass} %; the table below has the figures`}
    >
      {bot.tenths.map(({ label, plays }, i) => {
        const share = bot.plays === 0 ? 0 : plays / bot.plays;
        const height = plays === 0 ? 0 : Math.max(LEAST, share * HEIGHT);
        return (
          <rect
            key={label}
            className="bar"
            data-passes={i * (100 / bot.tenths.length) >= pass}
            x={i * step + GAP / 2}
            y={HEIGHT - height}
            width={step - GAP}
            height={height}
          />
        );
      })}
      <line className="axis" x1="0" x2={WIDTH} y1={HEIGHT} y2={HEIGHT} />
      <line className="pass-line" x1={line} x2={line} y1="-2" y2={HEIGHT + 3} />
      <text className="axis-label" x="0" y={HEIGHT + 13}>
        0
      </text>
      <text className="axis-label" x={line} y={HEIGHT + 13} data-anchor="middle">
        {pass} %
      </text>
      {pass > 85 ? null : (
        <text className="axis-label" x={WIDTH} y={HEIGHT + 13} data-anchor="end">
          100
        </text>
      )}
    </svg>
  );
}
