/** A sentence in which names stand in back-ticks. */
export function Said(props: { text: string }) {
  return (
    <>
      {props.text
        .split("`")
        .map((part, index) => (index % 2 === 1 ? <code key={index}>{part}</code> : part))}
    </>
  );
}
