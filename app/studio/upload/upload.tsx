import { Form, Link, useNavigation } from "@remix-run/react";

import { href } from "#app/href.ts";
import { JobProgress } from "#app/jobs/job-progress.tsx";
import { inBytes, LARGEST_FILE, LARGEST_UPLOAD, MOST_FILES } from "#app/kit/form/limits.ts";
import { Icon } from "#app/kit/layout/icon.tsx";
import { Notice } from "#app/kit/layout/notice.tsx";
import { Page } from "#app/kit/layout/page.tsx";
import { Pager } from "#app/kit/table/pager.tsx";
import { count } from "#app/kit/words/words.ts";
import { StudioNav } from "#app/studio/studio-nav.tsx";
import type { UploadOutcome } from "./upload.server.ts";

interface UploadProps {
  /** Null before anything was sent. */
  outcome: UploadOutcome | null;
  /** Sent along, so that a form that is sent twice is one upload. */
  formKey: string;
  problem: string | null;
}

/** Files or a whole folder from one's own machine, each scenario of them a draft. */
export function Upload({ outcome, formKey, problem }: UploadProps) {
  const busy = useNavigation().state === "submitting";
  return (
    <Page
      title="Upload"
      width="narrow"
      lead="Each .mdx file becomes a draft with the name of the file. Nothing is published."
    >
      <StudioNav />
      {problem ? <Notice tone="problem">{problem}</Notice> : null}
      {outcome ? <Outcome {...outcome} /> : null}
      <Form method="post" encType="multipart/form-data" className="panel form">
        <input type="hidden" name="key" value={formKey} />
        <p className="hint" id="upload-limits">
          Up to {MOST_FILES} files, each up to {inBytes(LARGEST_FILE)}, all together up to{" "}
          {inBytes(LARGEST_UPLOAD)}.
        </p>
        <div className="field">
          <label htmlFor="field-files">Files</label>
          <input
            className="input"
            id="field-files"
            type="file"
            name="files"
            accept=".mdx"
            aria-describedby="upload-limits"
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
            aria-describedby="field-folder-hint upload-limits"
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

function Outcome({ progress, files, made, leftOut, page, pages }: UploadOutcome) {
  return (
    <section aria-label="The upload">
      <JobProgress progress={progress} doing="Making drafts" things="files" />
      {progress.state === "done" ? (
        <Notice
          tone={leftOut > 0 ? "time" : "good"}
          title={`${count(made, "file is a draft", "files are drafts")} now`}
        >
          {leftOut > 0 ? (
            <p>{count(leftOut, "file")} could not be taken; why is said beside each.</p>
          ) : null}
        </Notice>
      ) : null}
      {files.length > 0 ? (
        <ul className="plain upload-outcomes panel" aria-label="What became of the files">
          {files.map(({ name, draft, problem }) => (
            <li key={name}>
              <Icon name={draft ? "check" : "harmful"} />
              <span>
                <strong>{name}</strong>{" "}
                {draft ? (
                  <>
                    is a draft now:{" "}
                    <Link to={href("/studio/drafts/:draftId", { draftId: draft })}>open it</Link>
                  </>
                ) : (
                  `was left out. ${problem}`
                )}
              </span>
            </li>
          ))}
        </ul>
      ) : null}
      <Pager label="files" page={page} pages={pages} />
    </section>
  );
}
