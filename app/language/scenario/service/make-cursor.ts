/** Texts with a cursor for tests of the service, written with `¦` where the cursor stands; nothing outside tests imports this. */
import type { Source } from "#app/language/markup/span.ts";
import { makeSource } from "#app/language/scenario/make.ts";

/** A text and the place of the cursor in it. */
export interface WithCursor {
  readonly source: Source;
  readonly offset: number;
}

/** Takes the cursor out of a text. */
export function atCursor(source: Source): WithCursor {
  const offset = source.text.indexOf("¦");
  if (offset === -1) throw new Error("the text has no cursor");
  return { source: { ...source, text: source.text.replace("¦", "") }, offset };
}

/** The cases that most tests of the service use. */
export const CASES = `<Case id="one" title="The first" arrives="16:02">
  <Record id="account" title="Account record">Words.</Record>
  <Record id="history" title="History">Words.</Record>
  <Scene id="open">
    Seen first. 🙂
    <UseWorksheet id="interest" key="broken:yes never:no" />
    <Action do="lock" when="account interest" then="locked" sets="told" verdict="best" skills="identity" cites="AU-1" asks="note account interest">
      Locked. <Why>Because.</Why>
    </Action>
    <Action do="escalate" to="l2" then="again">Passed.</Action>
    <After minutes="2" then="locked" unless="account">Time.</After>
  </Scene>
  <Scene id="again">
    Seen again.
    <Action do="close" unless="told" then="open">Closed.</Action>
  </Scene>
  <Ending id="locked" outcome="handled">Done.</Ending>
  <ShiftEnd then="locked">Over.</ShiftEnd>
</Case>

<Case id="two" title="The second" arrives="16:05" when="told">
  <Scene id="open">
    Another. <Action do="close" when="account" then="locked">Closed.</Action>
  </Scene>
  <Ending id="locked" outcome="missed">Done.</Ending>
  <ShiftEnd then="locked">Over.</ShiftEnd>
</Case>

<Path title="Good" ends="one:locked two:locked">
- open account
- one: worksheet interest broken:yes never:no
- one: lock, citing AU-1, attaching note account interest, sure
- two: close,
  citing as expected
- wait 60
</Path>
`;

/** A whole file of those cases, with something added at their end; `\r\n` line ends when asked. */
export function makeText(added = "", options: { readonly crlf?: boolean } = {}): Source {
  const source = makeSource(CASES + added);
  return options.crlf ? { ...source, text: source.text.replace(/\n/g, "\r\n") } : source;
}

/** The file of the cases with one piece of it replaced, `¦` in the new piece being the cursor. */
export function makeEdited(
  piece: string,
  by: string,
  options: { readonly crlf?: boolean } = {},
): WithCursor {
  const { file, text } = makeSource(CASES);
  if (!text.includes(piece)) throw new Error(`there is no ${piece}`);
  const edited = text.replace(piece, () => by);
  return atCursor({ file, text: options.crlf ? edited.replace(/\n/g, "\r\n") : edited });
}
