import { useState } from "react";

import { EmptyState } from "#app/kit/layout/empty-state.tsx";
import { Prose } from "#app/kit/layout/prose.tsx";
import { useHydrated } from "#app/kit/layout/use-hydrated.ts";
import { count } from "#app/kit/words/words.ts";
import type { GuideCode } from "./guide-page.ts";

/** Every code under its own anchor, by group; a filter makes the list short. */
export function GuideCodes({ codes }: { codes: readonly GuideCode[] }) {
  const [wanted, setWanted] = useState("");
  const hydrated = useHydrated();
  const shown = codes.filter((code) => fits(code, wanted));
  const groups = [...new Set(shown.map(({ group }) => group))];
  return (
    <>
      {hydrated ? (
        <div className="guide-filter field">
          <label htmlFor="guide-filter">Find a problem by its code or by words</label>
          <input
            id="guide-filter"
            className="input"
            type="search"
            value={wanted}
            placeholder="every-target, worksheet, quote…"
            onChange={(event) => {
              setWanted(event.currentTarget.value);
            }}
          />
          <p className="meta" role="status">
            {wanted.trim() === ""
              ? count(codes.length, "code")
              : `${shown.length} of ${count(codes.length, "code")}`}
          </p>
        </div>
      ) : null}
      {shown.length === 0 ? (
        <EmptyState icon="search" title={`No code fits “${wanted.trim()}”`}>
          <p>Try fewer or other words.</p>
        </EmptyState>
      ) : null}
      {groups.map((group) => (
        <section key={group} className="guide-group">
          <h3>{group}</h3>
          {shown
            .filter((code) => code.group === group)
            .map((code) => (
              <article key={code.code} id={code.code} tabIndex={-1} className="guide-code panel">
                <h4>
                  <a href={`#${code.code}`}>{code.code}</a>
                </h4>
                <Prose html={code.html} />
              </article>
            ))}
        </section>
      ))}
    </>
  );
}

/** Whether every word that was typed occurs in the code or its section. */
function fits({ code, words }: GuideCode, wanted: string): boolean {
  const text = `${code} ${code.replace(/-/g, " ")} ${words}`.toLowerCase();
  return wanted
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
