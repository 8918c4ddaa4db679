import { Page } from "#app/kit/layout/page.tsx";
import { Prose } from "#app/kit/layout/prose.tsx";
import { StudioNav } from "#app/studio/studio-nav.tsx";
import { GuideCodes } from "./guide-codes.tsx";
import type { GuidePage } from "./guide-page.ts";

/** The author's guide: contents at the side, the chapters, then every code that a problem can have. */
export function GuideScreen({ guide }: { guide: GuidePage }) {
  const { contents, codesHeading } = guide;
  return (
    <Page title={guide.title} width="wide">
      <StudioNav />
      <div className="handbook-columns guide">
        <nav className="contents" aria-label="Contents of the guide">
          <ol className="plain">
            {[...contents, codesHeading].map(({ id, title, level }) => (
              <li key={id} data-level={level}>
                <a href={`#${id}`}>{title}</a>
              </li>
            ))}
          </ol>
        </nav>
        <div className="guide-text">
          <Prose html={guide.html} long />
          <section aria-labelledby={codesHeading.id}>
            <h2 id={codesHeading.id} tabIndex={-1}>
              {codesHeading.title}
            </h2>
            <Prose html={guide.codesHtml} long />
            <GuideCodes codes={guide.codes} />
          </section>
        </div>
      </div>
    </Page>
  );
}
