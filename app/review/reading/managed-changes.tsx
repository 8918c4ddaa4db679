import { ChangeList } from "#app/attempts/debrief/change-list.tsx";
import type { Change } from "#app/attempts/results/change.ts";
import { EmptyState } from "#app/kit/layout/empty-state.tsx";
import type { RefusedForm } from "./adjust-form.ts";
import { NOT_READINESS } from "./not-readiness.ts";
import { TakeBackForm } from "./take-back-form.tsx";

interface ManagedChangesProps {
  changes: readonly Change[];
  base: number;
  timeZone: string;
  refused: RefusedForm | null;
}

/** What managers changed, and the way back from what holds now. */
export function ManagedChanges({ changes, base, timeZone, refused }: ManagedChangesProps) {
  return (
    <section className="part" id="changes" aria-labelledby="changes-heading">
      <h2 id="changes-heading">Changes by managers</h2>
      <p className="part-lead">
        Nothing is ever overwritten: the newest change of a thing holds, and every one stays here
        and in the trainee’s debrief.
      </p>
      {changes.length === 0 ? (
        <EmptyState icon="check" title="Nothing was changed">
          <p>The result is what the log and the key give.</p>
        </EmptyState>
      ) : (
        <ChangeList
          changes={changes}
          timeZone={timeZone}
          noteOn={({ kind, inForce }) => (kind === "score" && inForce ? NOT_READINESS : null)}
        />
      )}
      {changes
        .filter(({ inForce }) => inForce)
        .map((change) => (
          <TakeBackForm
            key={`${change.kind} ${change.target}`}
            kind={change.kind}
            target={change.target}
            base={base}
            refused={refused}
            words={`Take back: ${change.what}`}
          />
        ))}
    </section>
  );
}
