import { type Change, formatChange } from './format.ts';

/**
 * A change of which only the bounds are known, as shares: the one where they are the same, the
 * lesser where both are on one side of nothing (`▲ ≥ 3.1 %`), else no change that is sure (`=`).
 */
export function boundedChange(low: number, high: number): Change & { title: string } {
  const title = `between ${percent(low)} and ${percent(high)}, like for like over 30 days`;
  if (Math.abs(high - low) < 0.0005) return { ...formatChange(low), title };
  if (low > 0) return { ...atLeast(low), title };
  if (high < 0) return { ...atLeast(high), title };
  return { direction: 'flat', text: '=', title };
}

function atLeast(share: number): Change {
  const { direction, text } = formatChange(share);
  return { direction, text: direction === 'flat' ? '=' : `${text.slice(0, 2)}≥ ${text.slice(2)}` };
}

function percent(share: number): string {
  const value = Number((share * 100).toFixed(1));
  return `${value < 0 ? '−' : '+'}${Math.abs(value)} %`;
}
