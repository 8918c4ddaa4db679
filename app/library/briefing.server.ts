/** What is shown before an attempt begins: the briefing and nothing of what follows. */
import { shiftLength, timeOf } from "#app/scenario/scenario.ts";
import { findNewest } from "./versions.server.ts";

/** A scenario as its briefing shows it. */
export interface BriefingView {
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  readonly level: string;
  /** Real minutes it takes. */
  readonly minutes: number;
  readonly version: number;
  readonly pass: number;
  readonly skills: readonly string[];
  readonly warnings: readonly string[];
  readonly shift: {
    readonly from: string;
    readonly to: string;
    readonly length: number;
    /** Real seconds per minute of the shift, without extended time. */
    readonly paceSeconds: number;
    readonly ends: string;
  };
  readonly html: string;
}

/** The briefing of the newest version; answers 404 when there is no such scenario. */
export async function requireBriefing(slug: string | undefined): Promise<BriefingView> {
  const version = slug === undefined ? null : await findNewest(slug);
  if (!version) throw new Response("There is no scenario at this address.", { status: 404 });
  const { scenario } = version.game.compiled;
  const { shift } = scenario;
  return {
    slug: version.slug,
    title: scenario.title,
    summary: scenario.summary,
    level: scenario.level,
    minutes: scenario.minutes,
    version: version.number,
    pass: scenario.pass,
    skills: scenario.skills,
    warnings: scenario.warnings,
    shift: {
      from: timeOf(shift, 0),
      to: timeOf(shift, shiftLength(shift)),
      length: shiftLength(shift),
      paceSeconds: shift.paceSeconds,
      ends: shift.ends,
    },
    html: version.html[scenario.briefing.fragment] ?? "",
  };
}
