/** What is shown before an attempt begins: the briefing and nothing of what follows. */
import { shiftLength, timeOf } from "#app/language/scenario/scenario.ts";
import { findNewest } from "#app/library/versions.server.ts";
import type { BriefingView } from "./briefing-view.ts";

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
