/** Fills that differ in grain as well as colour: a verdict can be told on a black and white print. */
import type { Verdict } from "#app/language/handbook/judgement.ts";

/** What a part of a bar stands for. */
export type Tone = Verdict | "plain" | "hatched";

const GRAINS: Readonly<Record<Tone, string | null>> = {
  best: null,
  acceptable: "M-2 10 10 -2M-2 2 2 -2M6 10 10 6",
  weak: "M1.500 2h1M5.500 6h1",
  harmful: "M0 2h8M0 6h8",
  critical: "M-2 10 10 -2M-2 -2 10 10",
  plain: null,
  hatched: "M-2 -2 10 10",
};
const TONES = Object.keys(GRAINS) as Tone[];

/** The fills of one chart, in a drawing of no size. */
export function ChartPatterns({ id }: { id: string }) {
  return (
    <svg className="chart-patterns" width="0" height="0" aria-hidden="true" focusable="false">
      <defs>
        {TONES.map((tone) => (
          <pattern
            key={tone}
            id={`${id}${tone}`}
            data-verdict={tone}
            width="8"
            height="8"
            patternUnits="userSpaceOnUse"
          >
            <rect width="8" height="8" className={GRAINS[tone] ? "grain-pale" : "grain-full"} />
            {GRAINS[tone] ? <path d={GRAINS[tone]} className="grain" /> : null}
          </pattern>
        ))}
      </defs>
    </svg>
  );
}

/** The value of `fill` for a tone. */
export function fillOf(id: string, tone: Tone): string {
  return `url(#${id}${tone})`;
}
