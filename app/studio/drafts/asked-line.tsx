import { Form } from "@remix-run/react";

import { href } from "#app/href.ts";
import { dayWords } from "#app/kit/words/day.ts";
import type { Asked } from "./draft.ts";

interface AskedLineProps {
  draft: { readonly id: string; readonly title: string };
  asked: Asked;
  /** Whether whoever looks answers it. */
  answers: boolean;
}

/** That somebody asks for a draft to be put away, with the answers for its owner. */
export function AskedLine({ draft, asked, answers }: AskedLineProps) {
  return (
    <Form method="post" action={href("/studio/drafts/:draftId", { draftId: draft.id })}>
      <span className="library-when">
        {asked.by} asked on {dayWords(new Date(asked.at))} to put it away
      </span>
      {answers ? (
        <span className="button-row">
          <button className="button small" name="intent" value="close">
            Put away<span className="visually-hidden"> {draft.title}</span>
          </button>
          <button className="button small" name="intent" value="keep">
            Keep<span className="visually-hidden"> {draft.title}</span>
          </button>
        </span>
      ) : null}
    </Form>
  );
}
