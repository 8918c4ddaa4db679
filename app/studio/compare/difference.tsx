import type { Difference as Data } from "./difference.server.ts";
import { MeaningDiff } from "./meaning-diff.tsx";
import { TextDiff } from "./text-diff.tsx";

/** What differs between two texts of a scenario: first what it means, then word for word. */
export function Difference(props: { difference: Data; before: string; after: string }) {
  const { difference, before, after } = props;
  return (
    <>
      <section className="home-part" aria-labelledby="meaning-heading">
        <h2 id="meaning-heading">What it means</h2>
        {difference.meaning ? (
          <MeaningDiff change={difference.meaning} />
        ) : (
          <p>One of the two texts has errors, so what they mean cannot be compared.</p>
        )}
      </section>
      <section className="home-part" aria-labelledby="text-heading">
        <h2 id="text-heading">The text</h2>
        <TextDiff change={difference.text} before={before} after={after} />
      </section>
    </>
  );
}
