import {
  BUYERS,
  COUNT_BASES,
  COUNT_KINDS,
  EXTRACTED_PRICING_MODELS,
  INPUT_SOURCES,
  OWNER_KINDS,
  PRICE_UNITS,
  type RevenueInputs,
  RevenueStep,
} from '@pi/domain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { estimateRevenue, type RevenueEstimate } from './estimate-revenue.ts';

const source = fc.constantFrom(...INPUT_SOURCES);
const share = fc.double({ min: 0, max: 1, noNaN: true });

function inputsWith(count: fc.Arbitrary<number>): fc.Arbitrary<RevenueInputs> {
  return fc.record({
    marketplace: fc.constantFrom('chrome-web-store', 'figma', 'open-vsx', 'toString'),
    countBasis: fc.constantFrom(...COUNT_BASES),
    buyers: fc.constantFrom(...BUYERS),
    count: fc.option(fc.record({ value: count, kind: fc.constantFrom(...COUNT_KINDS) })),
    countOn: fc.constant(null),
    ratingCount: fc.option(fc.nat()),
    pricingModel: fc.option(fc.constantFrom(...EXTRACTED_PRICING_MODELS)),
    pricingSource: source,
    priceUsd: fc.option(fc.double({ min: 0, max: 1e6, noNaN: true })),
    priceUnit: fc.option(fc.constantFrom(...PRICE_UNITS)),
    priceSource: source,
    ownerKind: fc.constantFrom(...OWNER_KINDS),
    ownerSource: source,
    payingShare: fc.option(fc.record({ low: share, high: share }), { nil: undefined }),
  }) as fc.Arbitrary<RevenueInputs>;
}

const anyInputs = inputsWith(fc.maxSafeNat());

function estimateOf(inputs: RevenueInputs): RevenueEstimate | undefined {
  const estimate = estimateRevenue(inputs);
  return 'steps' in estimate ? estimate : undefined;
}

const REMOVALS: ((inputs: RevenueInputs) => RevenueInputs)[] = [
  (inputs) => ({ ...inputs, count: null }),
  (inputs) => ({ ...inputs, ratingCount: null }),
  (inputs) => ({ ...inputs, pricingModel: null }),
  (inputs) => ({ ...inputs, priceUsd: null }),
  (inputs) => ({ ...inputs, priceUnit: null }),
];

/** How wide it is above its point, and below where it does not start from 0. */
function widthsOf({ lower, point, upper }: RevenueEstimate) {
  return { below: lower > 0 ? point / lower : Number.POSITIVE_INFINITY, above: upper / point };
}

function payingOf({ steps }: RevenueEstimate): RevenueStep {
  return steps.find(({ name }) => name === 'paying') as RevenueStep;
}

function expectNotNarrower(before: RevenueEstimate, after: RevenueEstimate) {
  const [from, to] = [widthsOf(before), widthsOf(after)];
  expect(to.below).toBeGreaterThanOrEqual(from.below * (1 - 1e-9));
  expect(to.above).toBeGreaterThanOrEqual(from.above * (1 - 1e-9));
}

describe('estimateRevenue', () => {
  test('gives finite ends in order, which are not negative, for any input', () => {
    fc.assert(
      fc.property(anyInputs, (inputs) => {
        const estimate = estimateOf(inputs);
        if (!estimate) return;
        expect(Number.isFinite(estimate.upper)).toBe(true);
        expect(estimate.lower).toBeGreaterThanOrEqual(0);
        expect(estimate.lower).toBeLessThanOrEqual(estimate.point);
        expect(estimate.point).toBeLessThanOrEqual(estimate.upper);
        for (const step of estimate.steps) RevenueStep.parse(step);
      }),
      { numRuns: 2000 },
    );
  });

  test('is the product of its steps', () => {
    fc.assert(
      fc.property(anyInputs, (inputs) => {
        const estimate = estimateOf(inputs);
        const product = estimate?.steps.reduce((so, { point }) => so * point, 1) ?? 0;
        expect(Math.abs(product - (estimate?.point ?? 0))).toBeLessThanOrEqual(product * 1e-9);
      }),
    );
  });

  test('says the same of the same', () => {
    fc.assert(
      fc.property(anyInputs, (inputs) => {
        expect(estimateRevenue(structuredClone(inputs))).toEqual(estimateRevenue(inputs));
      }),
    );
  });

  test('is unknown without a number of users and ratings alone', () => {
    fc.assert(
      fc.property(anyInputs, (inputs) => {
        expect(estimateOf(inputs) === undefined).toBe(inputs.count === null && inputs.ratingCount === null);
      }),
    );
  });

  test('does not fall where users grow', () => {
    fc.assert(
      fc.property(anyInputs, fc.maxSafeNat(), (inputs, value) => {
        if (!inputs.count) return;
        const [fewer, more] = [inputs.count.value, value].toSorted((one, other) => one - other);
        const [low, high] = [fewer, more].map((users) =>
          estimateOf({ ...inputs, count: { ...inputs.count, value: users } as never }),
        );
        const most = (high?.upper ?? 0) * 1e-9;
        expect(low?.lower).toBeLessThanOrEqual((high?.lower ?? 0) + most);
        expect(low?.point).toBeLessThanOrEqual((high?.point ?? 0) + most);
        expect(low?.upper).toBeLessThanOrEqual((high?.upper ?? 0) + most);
      }),
      { numRuns: 1000 },
    );
  });

  test('is never narrower without an input, unless that makes it free', () => {
    fc.assert(
      fc.property(
        inputsWith(fc.integer({ min: 10, max: 1e9 })),
        fc.constantFrom(...REMOVALS),
        ({ payingShare: _, ...inputs }, remove) => {
          const [before, after] = [estimateOf(inputs), estimateOf(remove(inputs))];
          if (!before || !after || payingOf(after).point === 0 || payingOf(before).point === 0) return;
          expectNotNarrower(before, after);
        },
      ),
      { numRuns: 5000 },
    );
  });

  test('is never wider where a model narrows the paying share, and stays within its ends', () => {
    fc.assert(
      fc.property(inputsWith(fc.integer({ min: 10, max: 1e9 })), share, share, (inputs, low, high) => {
        const [narrowed, usual] = [
          estimateOf({ ...inputs, payingShare: { low, high } }),
          estimateOf({ ...inputs, payingShare: undefined }),
        ];
        if (!narrowed || !usual || usual.point === 0) return;
        // From 0 on there is only the way up: a model may move the point, and the end with it.
        const width = ({ lower, point, upper }: RevenueEstimate) => upper / (lower > 0 ? lower : point);
        expect(width(narrowed)).toBeLessThanOrEqual(width(usual) * (1 + 1e-9));
        const [step, before] = [payingOf(narrowed), payingOf(usual)];
        expect(step.point).toBeGreaterThanOrEqual(before.low * (1 - 1e-9));
        expect(step.point).toBeLessThanOrEqual(before.high * (1 + 1e-9));
      }),
      { numRuns: 2000 },
    );
  });

  test('does not fall where it is not known any more that a plugin is free', () => {
    fc.assert(
      fc.property(anyInputs, (inputs) => {
        const free: RevenueInputs = { ...inputs, pricingModel: 'free', priceUsd: null, payingShare: undefined };
        const [before, after] = [estimateOf(free), estimateOf({ ...free, pricingModel: null })];
        expect(after?.upper ?? 0).toBeGreaterThanOrEqual(before?.upper ?? 0);
      }),
    );
  });
});
