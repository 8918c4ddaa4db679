/** Scenarios drawn at random, for tests: conditions, effects and facts across cases, locks and dead scenes among them. */
import type { Chance } from "./chance.ts";

const ACTIONS = ["close", "label", "remove", "lock", "suspend"] as const;
const FACTS = ["fa", "fb", "fc"] as const;

/** The text of some cases; every scene ends with the shift, everything else is up to chance. */
export function makeWild(chance: Chance, cases = 2, scenes = 4): string {
  const pick = <Item>(items: readonly Item[]) => items[chance(items.length)] as Item;
  const facts = (name: string, of: number) => (chance(of) === 0 ? ` ${name}="${pick(FACTS)}"` : "");
  const oneCase = (index: number) => {
    const name = `case${index}`;
    const places = [...Array.from({ length: scenes }, (_, at) => `s${at}`), "done"];
    const known = (text: string) => text.replaceAll("record", `record${index}`);
    // Effects lead on only, so that they come to an end after the shift.
    const scene = (at: number) => {
      const acts = ACTIONS.slice(0, 1 + chance(4)).map((action) => {
        const then = chance(4) === 0 ? "" : ` then="${pick(places)}"`;
        const when = chance(3) === 0 ? ' when="record"' : facts("when", 4);
        return `<Action do="${action}" minutes="${1 + chance(3)}"${then}${when}${facts("unless", 4)}${facts("sets", 3)}>A.</Action>`;
      });
      const after =
        chance(4) === 0
          ? `<After minutes="${2 + chance(6)}" then="${pick(places.slice(at + 1))}"${facts("when", 3)}${facts("sets", 3)}>E.</After>`
          : "";
      return known(`<Scene id="s${at}">\n${[...acts, after].join("\n")}\n</Scene>`);
    };
    const arrival = index > 0 && chance(2) === 0 ? facts(pick(["when", "unless"]), 1) : "";
    return `<Case id="${name}" title="C" arrives="16:0${index * 3}"${arrival}>
${known('<Record id="record" title="R" minutes="2">R.</Record>')}
${Array.from({ length: scenes }, (_, at) => scene(at)).join("\n")}
<Ending id="done" outcome="handled">D.</Ending>
<Ending id="left" outcome="missed">L.</Ending>
<ShiftEnd then="left" />
</Case>`;
  };
  return Array.from({ length: cases }, (_, index) => oneCase(index)).join("\n");
}
