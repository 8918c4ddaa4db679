import { forwardRef, useEffect, useId, useImperativeHandle, useRef, useState } from "react";

import type { EditorEvents, EditorHandle, Mounted } from "./editor-options.ts";
import type { WorkbenchClient } from "./use-workbench.ts";

export interface ScenarioEditorProps extends EditorEvents {
  /** The field's name in the form around it. */
  name?: string;
  label: string;
  /** The text to begin with; later changes come by the handle. */
  text: string;
  /** The file's name, for problems. */
  file: string;
  readOnly?: boolean;
  workbench: WorkbenchClient | null;
}

/** The code editor of a scenario; a plain text field until it has loaded, and where it cannot. */
export const ScenarioEditor = forwardRef<EditorHandle, ScenarioEditorProps>(
  function ScenarioEditor(props, ref) {
    const { name = "text", label, text, file, readOnly = false, workbench } = props;
    const id = useId();
    const field = useRef<HTMLTextAreaElement>(null);
    const place = useRef<HTMLDivElement>(null);
    const newest = useRef(props);
    newest.current = props;
    const [mounted, setMounted] = useState<Mounted | null>(null);
    const start = useRef({ file, label, readOnly });

    useEffect(() => {
      let made: Mounted | null = null;
      let left = false;
      const load = async () => {
        const { mountEditor } = await import("./mount-editor.ts");
        if (left || !place.current || !field.current) return;
        made = mountEditor({
          ...start.current,
          parent: place.current,
          // What was typed before the editor came is kept; a field of a form has other line ends than ours.
          text: withPlainEnds(field.current.value),
          describedBy: `${id}-keys`,
          nonce: document.querySelector<HTMLScriptElement>("script[nonce]")?.nonce ?? "",
          workbench: () => newest.current.workbench,
          events: () => newest.current,
        });
        setMounted(made);
      };
      load().catch((reason: unknown) => console.error(reason));
      return () => {
        left = true;
        made?.destroy();
      };
    }, [id]);

    useEffect(() => mounted?.setReadOnly(readOnly), [mounted, readOnly]);
    useEffect(() => mounted?.checkNow(), [mounted, workbench]);

    // The form sends what the editor holds.
    useEffect(() => {
      const form = field.current?.form;
      if (!form || !mounted) return;
      const give = ({ formData }: FormDataEvent) => formData.set(name, mounted.getText());
      form.addEventListener("formdata", give);
      return () => form.removeEventListener("formdata", give);
    }, [mounted, name]);

    useImperativeHandle(ref, () => mounted ?? fieldHandle(field), [mounted]);

    return (
      <div className="editor" data-ready={mounted ? true : undefined}>
        <label className="visually-hidden" htmlFor={id} hidden={mounted !== null}>
          {label}
        </label>
        <textarea
          ref={field}
          id={id}
          name={name}
          className="input editor-field"
          defaultValue={text}
          readOnly={readOnly}
          spellCheck
          autoComplete="off"
          hidden={mounted !== null}
          onChange={(event) => props.onChange?.(withPlainEnds(event.target.value))}
        />
        <div ref={place} className="editor-place-of-view" />
        <p className="editor-keys meta" id={`${id}-keys`}>
          <kbd>Ctrl</kbd> <kbd>Space</kbd> offers what fits, <kbd>F2</kbd> renames, <kbd>F12</kbd>{" "}
          finds, <kbd>F8</kbd> next problem, <kbd>Tab</kbd> leaves
          <span className="visually-hidden">, after Escape while a template is open</span>
        </p>
      </div>
    );
  },
);

function withPlainEnds(text: string): string {
  return text.replace(/\r\n?/g, "\n");
}

/** The same handle for the plain field. */
function fieldHandle(field: React.RefObject<HTMLTextAreaElement>): EditorHandle {
  const select = (from: number, to: number) => {
    field.current?.focus();
    field.current?.setSelectionRange(from, to);
  };
  return {
    getText: () => withPlainEnds(field.current?.value ?? ""),
    setText: (text) => {
      if (field.current) field.current.value = text;
    },
    reveal: ({ start, end }) => select(start.offset, end.offset),
    focus: () => field.current?.focus(),
    replace: ({ start, end }, text) =>
      field.current?.setRangeText(text, start.offset, end.offset, "end"),
    fix: () => false,
    cursor: () => field.current?.selectionStart ?? 0,
  };
}
