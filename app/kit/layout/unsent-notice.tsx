import { useEffect, useState } from "react";

import { Notice } from "./notice.tsx";
import { dropUnsent, readUnsent, type UnsentPage } from "./unsent.ts";

/** What somebody had typed and not sent when they signed out, for them alone. */
export function UnsentNotice({ person }: { person: string }) {
  const [pages, setPages] = useState<readonly UnsentPage[]>([]);
  useEffect(() => setPages(readUnsent(person)), [person]);
  if (pages.length === 0) return null;
  function forget(): void {
    dropUnsent(person);
    setPages([]);
  }
  return (
    <aside className="unsent" aria-label="Not sent">
      <Notice tone="time" title="You typed this and did not send it before you signed out">
        {pages.map(({ path, title, fields }) => (
          <div key={path}>
            <p>
              <a href={path}>{title}</a>
            </p>
            {fields.map(({ label, text }, index) => (
              <label key={index}>
                {label}
                <textarea className="input" rows={3} readOnly value={text} />
              </label>
            ))}
          </div>
        ))}
        <p>
          <button type="button" className="button small" onClick={forget}>
            Forget it
          </button>
        </p>
      </Notice>
    </aside>
  );
}
