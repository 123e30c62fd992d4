import { BUYERS, COUNT_BASES, EXTRACTED_PRICING_MODELS, OWNER_KINDS, type RevenueInputs } from '@pi/domain';
import { estimateRevenue } from '@pi/intelligence';
import { interleavedMedians } from '../interleaved.ts';

const INPUTS = 20_000;
const ROUNDS = 5;
const DRAWS = 1000;
/** Sampling is so much slower that fewer are enough. */
const SAMPLED = 200;

/** Estimates per second on one core: in closed form, and of the same steps by 1,000 draws. */
export function measureEstimates(): { closed: number; sampled: number } {
  const inputs = Array.from({ length: INPUTS }, (_, at) => inputsOf(at));
  const few = inputs.slice(0, SAMPLED);
  const [closed = 0, sampled = 0] = interleavedMedians(ROUNDS, [
    () => inputs.forEach((one) => void estimateRevenue(one)),
    () => few.forEach(sampleRevenue),
  ]);
  return { closed: (INPUTS / closed) * 1000, sampled: (SAMPLED / sampled) * 1000 };
}

function inputsOf(at: number): RevenueInputs {
  const pick = <Value>(values: readonly Value[], divisor: number) =>
    values[Math.floor(at / divisor) % values.length] as Value;
  return {
    marketplace: 'chrome-web-store',
    countBasis: pick(COUNT_BASES, 1),
    buyers: pick(BUYERS, 2),
    count: { value: (at * 7919) % 1_000_000, kind: 'rounded' },
    countOn: null,
    ratingCount: at % 500,
    pricingModel: pick([...EXTRACTED_PRICING_MODELS, null], 3),
    pricingSource: 'store',
    priceUsd: at % 3 === 0 ? 1 + (at % 40) : null,
    priceUnit: null,
    priceSource: 'text',
    ownerKind: pick(OWNER_KINDS, 5),
    ownerSource: 'derived',
  };
}

/** The baseline: the ends among products of lognormal draws of the same steps. */
function sampleRevenue(inputs: RevenueInputs): [lower: number, upper: number] {
  const estimate = estimateRevenue(inputs);
  if (!('steps' in estimate)) return [0, 0];
  const products = Float64Array.from({ length: DRAWS }, () =>
    estimate.steps.reduce((product, { low, point, high }) => {
      const normal = Math.sqrt(-2 * Math.log(Math.random())) * Math.cos(2 * Math.PI * Math.random());
      const ratio = normal < 0 ? point / Math.max(low, point / 1e9) : high / point;
      return product * point * ratio ** (normal / 1.28);
    }, 1),
  ).sort();
  return [products[DRAWS / 10] ?? 0, products[(9 * DRAWS) / 10] ?? 0];
}
