import { LEAST_PERCENT_BASE } from '@pi/domain';
import type { ApiChange } from '@pi/domain/api';
import { type Change, formatChange, formatCount, formatExact, isLowestBand } from './format.ts';

export interface DescribedChange extends Change {
  /** Shown on hover. */
  title: string;
}

const ARROWS = { up: '▲', down: '▼', flat: '=' };

/**
 * A change of a store's number for reading: the share of exact numbers, ▲ 3.1 %, or what they
 * gained where the share would be of little, ▲ +35; of rounded ones the number that they left,
 * ▲ from 70k, or = where no step was crossed.
 */
export function describeChange(change: ApiChange): DescribedChange {
  const { before, gain, value } = change;
  const days = /^change_(\d+)d$/.exec(change.method ?? '')?.[1] ?? '30';
  const title = `${formatExact(before.value)} ${days} days before, ${formatGain(gain, formatExact)} since`;
  if (change.kind !== 'exact') return describeRounded(change, title);
  if (value !== null && before.value >= LEAST_PERCENT_BASE) return { ...formatChange(value), title };
  const direction = directionOf(gain);
  return { direction, text: `${ARROWS[direction]} ${formatGain(gain)}`, title };
}

/** What was gained, with its sign: +12k, −8.1M, 0. */
export function formatGain(gain: number, format = formatCount): string {
  return `${{ up: '+', down: '−', flat: '' }[directionOf(gain)]}${format(Math.abs(gain))}`;
}

function describeRounded(change: ApiChange, title: string): DescribedChange {
  const direction = roundedDirection(change);
  if (direction === 'flat')
    return { direction, text: ARROWS.flat, title: 'unchanged at the precision the store shows' };
  return {
    direction,
    text: `${ARROWS[direction]} from ${isLowestBand(change.before) ? '< 10' : formatCount(change.before.value)}`,
    title: `${title}, as the store rounds${boundsOf(change)}`,
  };
}

// Where a number was exact and is rounded by now, or was rounded otherwise, it seems to move.
function roundedDirection({ before, kind, gain, low, high }: ApiChange): Change['direction'] {
  const isRoundedAlike = before.kind === kind;
  const mayBeNone = (low ?? 0) <= 0 && (high ?? 0) >= 0;
  return !isRoundedAlike && mayBeNone ? 'flat' : directionOf(gain);
}

function boundsOf({ low, high, before }: ApiChange): string {
  if (low === null || high === null || before.value < LEAST_PERCENT_BASE) return '';
  return `: between ${formatPercent(low)} and ${formatPercent(high)}`;
}

function formatPercent(share: number): string {
  return `${formatGain(Number((share * 100).toFixed(1)), formatExact)} %`;
}

function directionOf(gain: number): Change['direction'] {
  if (gain === 0) return 'flat';
  return gain > 0 ? 'up' : 'down';
}
