import { Form, Link, useNavigation } from "@remix-run/react";

import { Icon } from "#app/ui/icon.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";
import { StudioNav } from "./studio-nav.tsx";

/** What became of one file. */
export interface UploadOutcome {
  readonly name: string;
  readonly draft: string | null;
  readonly problem: string | null;
}

interface UploadProps {
  /** Null before anything was sent. */
  outcomes: readonly UploadOutcome[] | null;
  problem: string | null;
}

/** Files or a whole folder from one's own machine, each scenario of them a draft. */
export function Upload({ outcomes, problem }: UploadProps) {
  const busy = useNavigation().state !== "idle";
  return (
    <Page
      title="Upload"
      width="narrow"
      lead="Each .mdx file becomes a draft with the name of the file. Nothing is published."
    >
      <StudioNav />
      {problem ? <Notice tone="problem">{problem}</Notice> : null}
      {outcomes ? (
        <ul className="plain upload-outcomes panel" aria-label="What became of the files">
          {outcomes.map((outcome) => (
            <li key={outcome.name}>
              <Icon name={outcome.draft ? "check" : "harmful"} />
              <span>
                <strong>{outcome.name}</strong>{" "}
                {outcome.draft ? (
                  <>
                    is a draft now: <Link to={`/studio/drafts/${outcome.draft}`}>open it</Link>
                  </>
                ) : (
                  `was left out. ${outcome.problem}`
                )}
              </span>
            </li>
          ))}
        </ul>
      ) : null}
      <Form method="post" encType="multipart/form-data" className="panel form">
        <div className="field">
          <label htmlFor="field-files">Files</label>
          <input
            className="input"
            id="field-files"
            type="file"
            name="files"
            accept=".mdx"
            multiple
          />
        </div>
        <div className="field">
          <label htmlFor="field-folder">Or a folder</label>
          <span className="hint" id="field-folder-hint">
            All scenarios in it. Its desk and handbook are left out.
          </span>
          <input
            className="input"
            id="field-folder"
            type="file"
            name="files"
            aria-describedby="field-folder-hint"
            multiple
            {...{ webkitdirectory: "" }}
          />
        </div>
        <button className="button primary large" aria-disabled={busy || undefined}>
          {busy ? "Uploading…" : "Upload"}
        </button>
      </Form>
    </Page>
  );
}
