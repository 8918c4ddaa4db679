/** Says that an answer is on its way; the style lets it appear only when that takes a while. */
export function StageBusy(props: { busy: boolean; words: string }) {
  return (
    <p className="stage-busy" role="status">
      {props.busy ? <span>{props.words}</span> : null}
    </p>
  );
}
