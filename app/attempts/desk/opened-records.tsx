import { Icon } from "#app/kit/layout/icon.tsx";
import { Prose } from "#app/kit/layout/prose.tsx";
import type { RecordView } from "#app/language/scenario/desk-view.ts";

/** Records that were opened, each as a panel that can be folded away. */
export function OpenedRecords(props: { records: readonly RecordView[] }) {
  return (
    <>
      {props.records.map((record) =>
        record.html === null ? null : (
          <details className="opened" key={record.id} open>
            <summary id={`record-${record.id}`}>
              <Icon name="folder" />
              <h3>{record.title}</h3>
            </summary>
            <Prose html={record.html} />
          </details>
        ),
      )}
    </>
  );
}
