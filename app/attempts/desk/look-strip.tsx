import { FieldError } from "#app/kit/form/field-error.tsx";
import { Icon } from "#app/kit/layout/icon.tsx";
import type { CaseView } from "#app/language/scenario/desk-view.ts";
import { useDeskContext } from "./desk-context.ts";
import { DeskForm } from "./desk-form.tsx";
import { HiddenFields } from "./hidden-fields.tsx";

/** Everything in this case that can be opened or filled in, with what it costs. */
export function LookStrip({ case: open, over }: { case: CaseView; over: boolean }) {
  const { sheet } = useDeskContext();
  const live = open.status === "open" && !over;
  const records = open.records.filter((record) => live || record.html !== null);
  const worksheets = open.worksheets.filter((worksheet) => live || worksheet.answers !== null);
  if (records.length + worksheets.length === 0) return null;
  const error =
    sheet?.intent === "open" && sheet.case === open.id ? Object.values(sheet.errors)[0] : undefined;
  return (
    <div className="look" role="group" aria-label="Records and worksheets of this case">
      {records.map((record) =>
        record.html === null ? (
          <DeskForm method="post" key={record.id} replace preventScrollReset>
            <HiddenFields intent="open" case={open.id} />
            <button className="button small" name="record" value={record.id}>
              <Icon name="folder" />
              <span>
                <span className="visually-hidden">Open: </span>
                {record.title}
              </span>
              <span className="cost">{record.minutes} min</span>
            </button>
          </DeskForm>
        ) : (
          <a className="look-done" key={record.id} href={`#record-${record.id}`}>
            <Icon name="check" />
            {record.title}
          </a>
        ),
      )}
      {worksheets.map((worksheet) => (
        <a
          className={worksheet.answers ? "look-done" : "button small"}
          key={worksheet.id}
          href={`#worksheet-${worksheet.id}`}
          onClick={() => openDetails(`worksheet-${worksheet.id}`)}
        >
          <Icon name={worksheet.answers ? "check" : "sheet"} />
          <span>
            {worksheet.answers ? null : <span className="visually-hidden">Fill in: </span>}
            {worksheet.title}
          </span>
          {worksheet.answers ? null : <span className="cost">{worksheet.minutes} min</span>}
        </a>
      ))}
      <FieldError id="open-error" message={error} />
    </div>
  );
}

function openDetails(id: string) {
  document.getElementById(id)?.closest("details")?.setAttribute("open", "");
}
