import { Form, useNavigation } from "@remix-run/react";

import { LONGEST_SLUG, LONGEST_TITLE } from "#app/kit/form/limits.ts";
import { Field } from "#app/kit/form/field.tsx";
import { Notice } from "#app/kit/layout/notice.tsx";
import { Page } from "#app/kit/layout/page.tsx";
import { StudioNav } from "#app/studio/studio-nav.tsx";

interface NewDraftProps {
  /** The version that is copied; null for a new scenario. */
  copyOf: { readonly id: string; readonly title: string; readonly number: number } | null;
  title: string;
  slug: string;
  /** Null unless the last try was refused. */
  problem: string | null;
}

/** Name a new scenario, or a copy of a published one. */
export function NewDraft({ copyOf, title, slug, problem }: NewDraftProps) {
  const busy = useNavigation().state !== "idle";
  return (
    <Page
      title={copyOf ? "Copy to edit" : "New scenario"}
      width="narrow"
      lead={
        copyOf
          ? `A draft with the text of “${copyOf.title}”, version ${copyOf.number}. The original stays as it is.`
          : "It begins with a small case that works. Change it sentence by sentence."
      }
    >
      <StudioNav />
      <Form method="post" className="panel form">
        {problem ? <Notice tone="problem">{problem}</Notice> : null}
        {copyOf ? <input type="hidden" name="from" value={copyOf.id} /> : null}
        <Field
          name="title"
          label="Title"
          hint="What trainees see in their list."
          defaultValue={title}
          required
          maxLength={LONGEST_TITLE}
        />
        <Field
          name="slug"
          label="Name"
          hint="For its address and its file: small letters, digits, hyphens. Left empty, it is made from the title."
          defaultValue={slug}
          maxLength={LONGEST_SLUG}
          autoCapitalize="none"
          spellCheck={false}
        />
        <button className="button primary large" aria-disabled={busy || undefined}>
          {copyOf ? "Make the copy" : "Begin"}
        </button>
      </Form>
    </Page>
  );
}
