/** A new draft: from the template, or from the text of a published version. */
import type { Visitor } from "#app/accounts/session.server.ts";
import { newScenario } from "#app/language/scenario/template.ts";
import { createDraft, type Created } from "#app/studio/drafts/drafts.server.ts";
import { slugFrom } from "#app/studio/drafts/slug.ts";
import { requireVersionText } from "#app/studio/publishing/versions.server.ts";

/** What was asked for; `from` is the id of a version. */
export interface NewDraftWish {
  readonly title: string;
  readonly slug: string;
  readonly from: string | null;
}

/** Makes it. Without a name it gets one made from its title. */
export async function beginDraft(visitor: Visitor, wish: NewDraftWish): Promise<Created> {
  const title = wish.title.trim();
  if (title === "") return { ok: false, problem: "Give it a title." };
  const slug = wish.slug.trim() || slugFrom(title);
  const text =
    wish.from === null
      ? newScenario({ slug, title })
      : withTitle((await requireVersionText(wish.from)).source, title);
  return createDraft(visitor, slug, text);
}

function withTitle(source: string, title: string): string {
  return source.replace(/^title:.*$/m, () => `title: ${JSON.stringify(title)}`);
}
