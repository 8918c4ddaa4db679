import { FieldError } from "#app/kit/form/field-error.tsx";
import type { CaseView } from "#app/language/scenario/desk-view.ts";

interface PacketFieldProps {
  case: CaseView;
  /** Whether the desk asks for it; otherwise it is there as soon as there is something to send. */
  asked: boolean;
  chosen: readonly string[];
  error: string | undefined;
}

/** The packet: records that were opened and worksheets that were filled in, to send along. */
export function PacketField({ case: open, asked, chosen, error }: PacketFieldProps) {
  const items = [
    ...open.records.filter((record) => record.html !== null),
    ...open.worksheets.filter((worksheet) => worksheet.answers !== null),
  ];
  if (!asked && items.length === 0) return null;
  return (
    <fieldset className="field" aria-describedby="packet-hint attaches-error">
      <legend className="field-label">Send with it</legend>
      <span className="hint" id="packet-hint">
        {items.length === 0
          ? "Nothing to send yet: what you open or fill in for this case can go with it."
          : asked
            ? "What you have opened or filled in for this case."
            : "Optional. What you have opened or filled in for this case can stand beside the decision."}
      </span>
      <FieldError id="attaches-error" message={error} />
      {items.map((item) => (
        <label className="choice" key={item.id}>
          <input
            type="checkbox"
            name="attaches"
            value={item.id}
            defaultChecked={chosen.includes(item.id)}
          />
          {item.title}
        </label>
      ))}
    </fieldset>
  );
}
