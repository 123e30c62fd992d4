import type { CountKind } from '@pi/domain';
import { formatCount } from './format.ts';
import { formatPoint } from './format-point.ts';

interface Point {
  day: string;
  value: number;
  kind: CountKind;
}

/** From this share on a chart's title says that the number rose or fell. */
const LEAST_CHANGE = 0.1;
const WEEK = 7;

/**
 * What a chart of a number shows, in words that the numbers carry: that it fell after the owner
 * changed, or rose or fell from the first to the last day; else what is drawn.
 * @param values oldest first
 * @param ownerChangedOn the last day of a change of hands; null where there is none
 */
export function seriesTitle(label: string, values: readonly Point[], ownerChangedOn: string | null): string {
  const [first, last] = [values[0], values.at(-1)];
  if (!first || !last || first === last) return `${label} over time`;
  const before = ownerChangedOn ? values.findLast(({ day }) => day <= ownerChangedOn) : undefined;
  if (before && before !== last && movement(before.value, last.value) === 'fell')
    return `${label} fell from ${words(before)} to ${words(last)} after the owner changed`;
  const moved = movement(first.value, last.value);
  return moved ? `${label} ${moved} from ${words(first)} to ${words(last)}` : `${label} over time`;
}

/** The same of a gain a day: the means of its first and last seven days are compared. */
export function gainTitle(label: string, gains: readonly Point[]): string {
  const title = `${label} per day`;
  if (gains.length < 2 * WEEK) return title;
  const [first, last] = [mean(gains.slice(0, WEEK)), mean(gains.slice(-WEEK))];
  const moved = first > 0 && last > 0 && movement(first, last);
  return moved ? `${title} ${moved} from ${formatCount(first)} to ${formatCount(last)}` : title;
}

function movement(before: number, after: number): 'rose' | 'fell' | null {
  if (before <= 0) return null;
  const share = after / before - 1;
  if (Math.abs(share) < LEAST_CHANGE) return null;
  return share > 0 ? 'rose' : 'fell';
}

function words(point: Point): string {
  return formatPoint(point, formatCount);
}

function mean(points: readonly Point[]): number {
  return points.reduce((sum, { value }) => sum + value, 0) / points.length;
}
