import { useState } from "react";

import { useHydrated } from "#app/kit/layout/use-hydrated.ts";
import { Told } from "./told.tsx";

/** A link as it is shown once, in a field that shows all of it. */
export function LinkBox(props: { title: string; link: string }) {
  const { link } = props;
  return (
    <Told words={props.title} key={link}>
      <div className="link-box">
        <label>
          <span>Copy it now: it is not shown again.</span>
          <input
            className="input"
            readOnly
            value={link}
            size={link.length + 2}
            onFocus={(event) => event.currentTarget.select()}
          />
        </label>
        <CopyButton key={link} link={link} />
      </div>
    </Told>
  );
}

/** Only where a script can copy: the field can be selected without one. */
function CopyButton({ link }: { link: string }) {
  const [said, setSaid] = useState("");
  if (!useHydrated()) return null;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link);
      setSaid("Copied.");
    } catch {
      setSaid("The browser did not allow it: select the link and copy it.");
    }
  };
  return (
    <span className="link-copy">
      <button type="button" className="button" onClick={() => void copy()}>
        Copy
      </button>
      <span role="status" className="meta">
        {said}
      </span>
    </span>
  );
}
