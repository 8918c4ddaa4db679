import { expect, test } from "vitest";
import { dPrimeLowerBound, sensitivity } from "./sensitivity.ts";

const NONE = { correction: "none" } as const;

/** H = 0.8 and F = 0.4, of 25 each: Macmillan & Creelman (2005), ch. 1, with d′ = 0.842 − (−0.253) = 1.095. */
const FACES = { hits: 20, misses: 5, falseAlarms: 10, rejections: 15 };

test("Macmillan & Creelman: H = 0.8 and F = 0.4 make d′ = 1.095 and c = −0.294", () => {
  const found = sensitivity(FACES, NONE);
  expect(found.dPrime).toBeCloseTo(1.095, 3);
  expect(found.criterion).toBeCloseTo(-0.294, 3);
  // Longer digits: normal quantiles of SciPy 1.17.
  expect(found.dPrime).toBeCloseTo(0.8416212335729143 + 0.2533471031357997, 9);
  expect(found.criterion).toBeCloseTo(-(0.8416212335729143 - 0.2533471031357997) / 2, 9);
});

test("H = 0.9 and F = 0.3: quantiles 1.281552 and −0.524401 of any table", () => {
  const found = sensitivity({ hits: 90, misses: 10, falseAlarms: 30, rejections: 70 }, NONE);
  expect(found.dPrime).toBeCloseTo(1.281552 + 0.524401, 5);
  expect(found.dPrime).toBeCloseTo(1.8059520782526413, 9);
  expect(found.criterion).toBeCloseTo(-0.37857552641827974, 9);
});

test("the log-linear correction: H = 20.5/26 and F = 10.5/26", () => {
  const found = sensitivity(FACES);
  expect(found.dPrime).toBeCloseTo(1.044498707092581, 9);
  expect(found.criterion).toBeCloseTo(-0.2788451757356594, 9);
});

test("it makes ten of ten against none of ten finite: SciPy's z(21/22) − z(1/22)", () => {
  const found = sensitivity({ hits: 10, misses: 0, falseAlarms: 0, rejections: 10 });
  expect(found.dPrime).toBeCloseTo(3.3812432591697963, 9);
  expect(found.criterion).toBeCloseTo(0, 9);
});

/** SciPy, run apart from this code: √(Σ p(1 − p) / (n φ²)) = 0.38206271963698, and 0.37926132974645965 corrected. */
test("Gourevitch & Galanter's interval of d′, and half of it for c", () => {
  const plain = sensitivity(FACES, NONE);
  expect(plain.dPrimeInterval?.low).toBeCloseTo(0.346139166384809, 8);
  expect(plain.dPrimeInterval?.high).toBeCloseTo(1.843797507032619, 8);
  const found = sensitivity(FACES);
  expect(found.dPrimeInterval?.low).toBeCloseTo(0.30116016006075075, 8);
  expect(found.dPrimeInterval?.high).toBeCloseTo(1.7878372541244114, 8);
  expect(found.criterionInterval?.low).toBeCloseTo(
    -0.2788451757356594 - 1.9599639845400545 * 0.18963066487322983,
    8,
  );
  expect(found.criterionInterval?.high).toBeCloseTo(
    -0.2788451757356594 + 1.9599639845400545 * 0.18963066487322983,
    8,
  );
});

test("who always says yes has d′ near 0 and an extreme c, and who always says no the other", () => {
  const yes = sensitivity({ hits: 40, misses: 0, falseAlarms: 25, rejections: 0 });
  expect(yes.dPrime).toBeCloseTo(0.18102386560774253, 9);
  expect(yes.criterion).toBeLessThan(-2);
  expect(yes.dPrimeInterval?.low).toBeLessThan(0);
  expect(yes.dPrimeInterval?.high).toBeGreaterThan(0);
  const no = sensitivity({ hits: 0, misses: 40, falseAlarms: 0, rejections: 40 });
  expect(no.dPrime).toBe(0);
  expect(no.criterion).toBeGreaterThan(2);
});

test("yes and no turned round turn c round and keep d′", () => {
  const found = sensitivity(FACES);
  const turned = sensitivity({ hits: 15, misses: 10, falseAlarms: 5, rejections: 20 });
  expect(turned.dPrime).toBeCloseTo(found.dPrime ?? 0, 9);
  expect(turned.criterion).toBeCloseTo(-(found.criterion ?? 0), 9);
});

test("more decisions make a narrower interval", () => {
  const width = (times: number) => {
    const { dPrimeInterval } = sensitivity(
      { hits: 20 * times, misses: 5 * times, falseAlarms: 10 * times, rejections: 15 * times },
      NONE,
    );
    return (dPrimeInterval?.high ?? 0) - (dPrimeInterval?.low ?? 0);
  };
  expect(width(4)).toBeCloseTo(width(1) / 2, 9);
});

test("without signals, without noise, or with an uncorrected rate of 1 nothing is defined", () => {
  const nothing = { dPrime: null, criterion: null, dPrimeInterval: null, criterionInterval: null };
  expect(sensitivity({ hits: 0, misses: 0, falseAlarms: 1, rejections: 3 })).toEqual(nothing);
  expect(sensitivity({ hits: 2, misses: 1, falseAlarms: 0, rejections: 0 })).toEqual(nothing);
  expect(sensitivity({ hits: 3, misses: 0, falseAlarms: 1, rejections: 2 }, NONE)).toEqual(nothing);
});

test("the lower bound of d′ alone is that of an interval that leaves as much on each side", () => {
  expect(dPrimeLowerBound(FACES, 0.9)).toBeCloseTo(
    sensitivity(FACES, { level: 0.8 }).dPrimeInterval?.low ?? 0,
    9,
  );
  expect(dPrimeLowerBound(FACES, 0.5)).toBeCloseTo(sensitivity(FACES).dPrime ?? 0, 9);
  expect(dPrimeLowerBound({ hits: 0, misses: 0, falseAlarms: 1, rejections: 3 })).toBeNull();
});
