/** Words with names in back-ticks, the names set as code. */
export function Ticked({ text }: { text: string }) {
  const parts = text.split("`");
  // Without a partner the last back-tick is only a sign.
  if (parts.length % 2 === 0) return <>{text}</>;
  return (
    <>{parts.map((part, index) => (index % 2 === 1 ? <code key={index}>{part}</code> : part))}</>
  );
}
