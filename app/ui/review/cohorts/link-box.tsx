import { Notice } from "#app/ui/notice.tsx";

/** A link as it is shown once, in a field from which it can be copied. */
export function LinkBox(props: { title: string; link: string }) {
  return (
    <Notice tone="good" title={props.title}>
      <label className="link-box">
        <span>Copy it now: it is not shown again.</span>
        <input className="input" readOnly value={props.link} />
      </label>
    </Notice>
  );
}
