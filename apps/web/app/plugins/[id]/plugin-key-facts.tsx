import { COUNT_FIELDS, type MarketplaceInfo } from '@pi/domain';
import type { ApiChange, ApiNumber, Plugin } from '@pi/domain/api';
import { PluginChange } from '#components/change.tsx';
import { type Fact, KeyFacts } from '#components/facts.tsx';
import { Stars } from '#components/stars.tsx';
import { describeChange } from '#lib/describe-change.ts';
import { formatDay } from '#lib/format.ts';
import { describeRatings } from '#lib/format-point.ts';
import { hasOnlyStars } from '#lib/has-only-stars.ts';
import { countFact } from './count-fact.tsx';
import { extraFacts } from './extra-facts.tsx';

interface Props {
  plugin: Plugin;
  info: MarketplaceInfo;
}

/** The numbers that the store shows, each with its kind and its day. */
export function PluginKeyFacts({ plugin, info: { primaryMetric, numbers } }: Props) {
  const metrics = COUNT_FIELDS.toSorted((a, b) => Number(b === primaryMetric) - Number(a === primaryMetric));
  const facts: Fact[] = metrics.flatMap((metric) => {
    const label = numbers[metric]?.label;
    if (!label) return [];
    const number = plugin[metric];
    const change = plugin[`${metric}Change30d`];
    return [
      countFact(label, number),
      {
        label: `${label}, 30 days`,
        value: <PluginChange change={change} />,
        note: changeNote(change),
      },
    ].slice(0, number === null ? 1 : 2); // An unknown number has no change.
  });
  if (numbers.rating) {
    const { rating, ratingCount } = plugin;
    facts.push({
      label: 'Rating',
      value: <Stars rating={rating} count={ratingCount} />,
      note: ratingNote(rating, ratingCount),
    });
  }
  const extras = extraFacts(plugin, numbers);
  return <KeyFacts facts={hasOnlyStars(plugin) ? [...extras, ...facts] : [...facts, ...extras]} />;
}

function changeNote(change: ApiChange | null): string {
  if (change === null) return 'needs a number of the newest day and of 30 days before';
  if (change.kind === 'exact') return 'compared with 30 days before';
  const { direction, title } = describeChange(change);
  return direction === 'flat' ? title : 'as the store rounds, compared with 30 days before';
}

function ratingNote(rating: ApiNumber | null, count: ApiNumber | null): string {
  const day = rating?.day ? `, ${formatDay(rating.day)}` : '';
  if (count === null) return rating ? `number of ratings unknown${day}` : 'no ratings yet, or the store shows none';
  return count.value === 0 ? 'no ratings yet' : `from ${describeRatings(count)}${day}`;
}
