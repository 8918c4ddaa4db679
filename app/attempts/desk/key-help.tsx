import { Icon } from "#app/kit/layout/icon.tsx";
import { useHydrated } from "#app/kit/layout/use-hydrated.ts";
import type { ActionView } from "#app/language/scenario/desk-view.ts";
import { setSingleKeys, useSingleKeys } from "./single-keys.ts";

const MOVES: readonly { keys: readonly string[]; does: string }[] = [
  { keys: ["1", "…", "9"], does: "Open that case of the queue" },
  { keys: ["J"], does: "Next case" },
  { keys: ["K"], does: "Previous case" },
  { keys: ["G"], does: "Go to the case" },
  { keys: ["/"], does: "Search the handbook" },
  { keys: ["W"], does: "Let time pass until something happens" },
  { keys: ["Ctrl ↵"], does: "Send the decision" },
  { keys: ["Esc"], does: "Close the sheet or the handbook" },
  { keys: ["?"], does: "This list" },
];

/** The list of keys, in the browser's own dialog. Keys need a script, so without one it is not there. */
export function KeyHelp(props: { actions: readonly ActionView[] }) {
  const on = useSingleKeys();
  if (!useHydrated()) return null;
  const taken = new Set(props.actions.map(({ key }) => key.toUpperCase()));
  const moves = MOVES.filter(({ keys: [key = ""] }) => !taken.has(key));
  const dialog = () => document.getElementById("key-help") as HTMLDialogElement | null;
  return (
    <>
      <button
        type="button"
        className="button quiet small"
        id="key-help-button"
        onClick={() => dialog()?.showModal()}
      >
        <Icon name="keys" label="Keys" />
        <kbd>?</kbd>
      </button>
      <dialog id="key-help" className="key-help" aria-labelledby="key-help-heading">
        <header>
          <h2 id="key-help-heading">Keys</h2>
          <button type="button" className="button small" onClick={() => dialog()?.close()}>
            Close <kbd>Esc</kbd>
          </button>
        </header>
        <div className="key-columns">
          <Keys title="Moving about" rows={moves} />
          <Keys
            title="The desk"
            rows={props.actions.map(({ key, label }) => ({
              keys: [key.toUpperCase()],
              does: label,
            }))}
          />
        </div>
        <label className="choice">
          <input
            type="checkbox"
            checked={on}
            onChange={(event) => setSingleKeys(event.target.checked)}
          />
          Single letters and digits act on the desk
        </label>
      </dialog>
    </>
  );
}

function Keys(props: {
  title: string;
  rows: readonly { keys: readonly string[]; does: string }[];
}) {
  return (
    <section>
      <h3>{props.title}</h3>
      <dl>
        {props.rows.map((row) => (
          <div key={row.does}>
            <dt>
              {row.keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{row.does}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
