/** Server-made HTML of authored prose. The only place where HTML is placed as it is. */
export function Prose(props: { html: string; long?: boolean }) {
  if (props.html === "") return null;
  return (
    <div
      className={props.long ? "prose long" : "prose"}
      dangerouslySetInnerHTML={{ __html: props.html }}
    />
  );
}
