import { Form, useSearchParams } from "@remix-run/react";
import { useDeferredValue, useEffect, useId, useMemo, useRef, useState } from "react";

import { useHydrated } from "#app/kit/layout/use-hydrated.ts";
import type { Diagnostic } from "#app/language/markup/diagnostic.ts";
import type { Span } from "#app/language/markup/span.ts";
import type { Ground } from "#app/language/scenario/build.ts";
import type { PlayEvent } from "#app/language/scenario/event.ts";
import type { OutlineItem } from "#app/language/scenario/service/service.ts";
import type { DraftText, Returned } from "#app/studio/drafts/draft.ts";
import { PlayPane } from "#app/studio/stage/play-pane.tsx";
import { PreviewPane } from "#app/studio/stage/preview-pane.tsx";
import type { EditorHandle } from "#app/studio/workbench/editor/editor-options.ts";
import { OutlinePanel } from "#app/studio/workbench/editor/outline-panel.tsx";
import { ProblemsPanel } from "#app/studio/workbench/editor/problems-panel.tsx";
import { ScenarioEditor } from "#app/studio/workbench/editor/scenario-editor.tsx";
import { useWorkbench } from "#app/studio/workbench/editor/use-workbench.ts";
import { OptionsPane } from "#app/studio/workbench/options/options-pane.tsx";
import { AnalysisPane } from "./analysis-pane.tsx";
import { ConflictPanel } from "./conflict-panel.tsx";
import { scenePlaceAt, type ScenePlace } from "./cursor-place.ts";
import { DraftHead } from "./draft-head.tsx";
import { DraftNotices, type RefusedSave } from "./draft-notices.tsx";
import { formFirst, formsIn } from "./form-first.ts";
import { FormSelect } from "./form-select.tsx";
import { MapPane } from "./map-pane.tsx";
import { PaneTabs } from "./pane-tabs.tsx";
import { paneInFront, paneOf, type PaneId } from "./panes.ts";
import { Split } from "./split.tsx";
import { useAutosave } from "./use-autosave.ts";
import { useNarrow } from "./use-narrow.ts";
import { useNews } from "./use-news.ts";
import { useReport } from "./use-report.ts";
import { useSlowAnswer } from "./use-slow-answer.ts";
import { windowName } from "./window-name.ts";

interface DraftPageProps {
  draft: DraftText;
  /** Whether whoever looks may put it away. */
  mine: boolean;
  /** What its text is kept under in this browser. */
  keptAs: string;
  /** The name that problems give the text. */
  file: string;
  ground: Ground;
  /** The submission that waits for a decision. */
  waiting: string | null;
  /** Why the last submission was given back. */
  returned: Returned | null;
  /** A window's own name: from the server, so that it is there before the page is alive. */
  editor: string;
  /** Sent without JavaScript while somebody else had saved: what was sent, to be joined by hand. */
  refused: RefusedSave | null;
}

/** The workbench of one draft: the text at the left, what is made of it at the right, saved as one types. */
export function DraftPage(props: DraftPageProps) {
  const { draft, file, ground, waiting, returned, editor, refused } = props;
  const [params, setParams] = useSearchParams();
  const hydrated = useHydrated();
  const narrow = useNarrow();
  const asked = paneOf(params);
  const pane = paneInFront(asked, narrow);
  const formId = useId();
  const handle = useRef<EditorHandle>(null);
  const box = useRef<HTMLElement>(null);
  const [alone, setAlone] = useState(false);
  const workbench = useWorkbench(ground);
  const [text, setText] = useState(draft.text);
  const shownText = useDeferredValue(text);
  const [checked, setChecked] = useState<readonly Diagnostic[] | null>(null);
  const [outline, setOutline] = useState<readonly OutlineItem[] | null>(null);
  const forms = useMemo(() => formsIn(shownText), [shownText]);
  const form = forms.find((letter) => letter === params.get("form")) ?? forms[0] ?? null;
  const formText = useMemo(
    () => (form === null ? shownText : formFirst(shownText, form)),
    [shownText, form],
  );
  const source = useMemo(() => ({ file, text: formText }), [file, formText]);
  const { report, found } = useReport(workbench, source, pane === "report" || pane === "map");
  const slow = workbench?.slow ?? null;
  const options = useSlowAnswer(
    source,
    pane === "options",
    slow && ((asked) => slow.options(asked)),
  );
  const problems = useMemo(() => checked && [...checked, ...found], [checked, found]);
  const [cursor, setCursor] = useState(0);
  const [playFrom, setPlayFrom] = useState<ScenePlace | null>(null);
  const [history, setHistory] = useState<readonly PlayEvent[] | null>(null);
  const { id, seq: firstSeq, savedAt } = draft;
  const [name] = useState(() => windowName(editor));
  const saving = useAutosave({
    draftId: id,
    keptAs: props.keptAs,
    editor: name,
    text: draft.text,
    seq: firstSeq,
    savedAt,
  });
  const news = useNews(id, name, saving.seq);
  const place = useMemo(() => scenePlaceAt(outline ?? [], cursor), [outline, cursor]);

  const { counted } = saving;
  useEffect(() => {
    const errors = (problems ?? []).filter(({ severity }) => severity === "error").length;
    counted(errors, (problems?.length ?? 0) - errors);
  }, [counted, problems]);

  const ask = (name: "pane" | "form", value: string) => {
    const next = new URLSearchParams(params);
    next.set(name, value);
    setParams(next, { replace: true, preventScrollReset: true });
  };
  const go = (to: PaneId) => ask("pane", to);
  const change = (next: string) => {
    setText(next);
    saving.changed(next);
  };
  const reveal = (span: Span) => {
    if (narrow) go("text");
    setAlone(false);
    // On a small screen the text is not there before the pane has changed.
    requestAnimationFrame(() => handle.current?.reveal(span));
  };
  const put = (next: string) => {
    handle.current?.setText(next, { keepHistory: true });
    setText(next);
  };
  const shared = { draftId: id, text: formText, onReveal: reveal };

  return (
    <main
      id="main"
      tabIndex={-1}
      ref={box}
      className="workbench"
      // How much room there is is known only in the browser.
      data-pane={hydrated ? pane : (asked ?? "any")}
      data-alone={alone || undefined}
    >
      <DraftHead
        draft={draft}
        mine={props.mine}
        waiting={waiting}
        save={saving.state}
        formId={hydrated ? null : formId}
        onLeave={saving.flush}
      />
      <div className="workbench-told">
        <DraftNotices
          draft={draft}
          keptAs={props.keptAs}
          waiting={waiting}
          returned={returned}
          news={news}
          seq={saving.seq}
          save={saving.state}
          refused={refused}
          onUseCopy={(copy) => {
            put(copy);
            saving.changed(copy);
          }}
        />
        {saving.state.kind === "conflict" ? (
          <ConflictPanel
            theirs={saving.state.theirs}
            mine={text}
            onResolve={(joined) => {
              if (saving.state.kind !== "conflict") return;
              put(joined);
              saving.resolve(joined, saving.state.theirs);
            }}
          />
        ) : null}
      </div>
      <div className="workbench-text">
        <Form method="post" id={formId} className="workbench-form">
          <input type="hidden" name="baseSeq" value={saving.seq} />
          <ScenarioEditor
            ref={handle}
            label={`Text of ${draft.title}`}
            text={draft.text}
            file={file}
            readOnly={draft.closed}
            workbench={workbench}
            onChange={change}
            onCursor={setCursor}
            onProblems={setChecked}
            onOutline={setOutline}
          />
        </Form>
        <ProblemsPanel
          problems={problems}
          onReveal={reveal}
          onFix={(problem) => handle.current?.fix(problem)}
        />
      </div>
      <Split box={box} />
      <div className="workbench-pane">
        <PaneTabs pane={pane}>
          <FormSelect forms={forms} form={form} onChoose={(letter) => ask("form", letter)} />
          <button type="button" className="button small quiet" onClick={() => setAlone(!alone)}>
            {alone ? "Show the text" : "Hide the text"}
          </button>
        </PaneTabs>
        <div className="pane-body panel">
          <PreviewPane
            {...shared}
            active={pane === "preview"}
            cursor={place}
            onPlay={(from) => {
              setHistory(null);
              setPlayFrom(from);
              go("play");
            }}
          />
          <MapPane
            workbench={workbench}
            source={source}
            report={report}
            active={pane === "map"}
            place={place}
            onReveal={reveal}
          />
          <PlayPane
            {...shared}
            active={pane === "play"}
            cursor={place}
            from={playFrom}
            history={history}
          />
          <AnalysisPane
            report={report}
            active={pane === "report"}
            onReveal={reveal}
            onPlay={(events) => {
              setHistory(events);
              go("play");
            }}
          />
          {pane === "options" ? (
            <OptionsPane
              options={options.value}
              busy={options.busy}
              stale={options.stale}
              onReveal={reveal}
              onWrite={
                draft.closed
                  ? undefined
                  : (change) => {
                      handle.current?.replace(change.span, change.text);
                      reveal(change.span);
                    }
              }
            />
          ) : null}
          {pane === "outline" ? (
            <OutlinePanel outline={outline} cursor={cursor} onReveal={reveal} />
          ) : null}
        </div>
      </div>
    </main>
  );
}
