import { Icon } from "#app/kit/layout/icon.tsx";
import { count } from "#app/kit/words/words.ts";

/** "2 errors, 1 warning", or that there is none. */
export function ProblemCount(props: { errors: number; warnings: number }) {
  const { errors, warnings } = props;
  if (errors + warnings === 0)
    return (
      <span className="problem-count" data-severity="none">
        <Icon name="check" /> No problems
      </span>
    );
  const words = [
    ...(errors > 0 ? [count(errors, "error")] : []),
    ...(warnings > 0 ? [count(warnings, "warning")] : []),
  ];
  return (
    <span className="problem-count" data-severity={errors > 0 ? "error" : "warning"}>
      <Icon name={errors > 0 ? "harmful" : "alert"} /> {words.join(", ")}
    </span>
  );
}
