const STEPS = 4096;

/**
 * Quantiles of the exponential distribution with mean 1, from -ln(u) for u in the middle of 4096
 * steps: by a series of additions and divisions alone, which every machine rounds alike.
 */
export const EXPONENTIAL = Float64Array.from({ length: STEPS }, (_, step) => -logarithm((step + 0.5) / STEPS));

function logarithm(value: number): number {
  let scaled = value;
  let halvings = 0;
  while (scaled < 0.5) {
    scaled *= 2;
    halvings += 1;
  }
  return series(scaled) + halvings * series(0.5);
}

/** ln x = 2 artanh((x - 1) / (x + 1)) */
function series(x: number): number {
  const y = (x - 1) / (x + 1);
  let sum = 0;
  let power = y;
  for (let term = 1; term < 60; term += 2) {
    sum += power / term;
    power *= y * y;
  }
  return 2 * sum;
}
