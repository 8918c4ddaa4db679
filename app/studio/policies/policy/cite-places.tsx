import type { CitePlace } from "#app/language/scenario/cites-of.ts";

const HOW: readonly { how: CitePlace["how"]; label: string }[] = [
  { how: "cites", label: "Decisions" },
  { how: "worksheet", label: "Worksheets" },
  { how: "words", label: "In words" },
];

/** Where a scenario names a clause: decisions first, for they are what is judged. */
export function CitePlaces({ places }: { places: readonly CitePlace[] }) {
  return (
    <>
      {HOW.map(({ how, label }) => {
        const named = places.filter((place) => place.how === how).map(({ what }) => what);
        if (named.length === 0) return null;
        return (
          <span className="policy-places" key={how}>
            {label}:{" "}
            {named.map((what, index) => (
              <span key={what}>
                {index > 0 ? ", " : ""}
                <code>{what}</code>
              </span>
            ))}
          </span>
        );
      })}
    </>
  );
}
