import type { MarketplaceInfo } from '@pi/domain';
import type { Plugin } from '@pi/domain/api';
import { PluginChange } from '#components/change.tsx';
import { type Fact, KeyFacts } from '#components/facts.tsx';
import { Stars } from '#components/stars.tsx';
import { formatAmount } from '#lib/format.ts';
import { hasOnlyStars } from '#lib/has-only-stars.ts';
import { countFact } from './count-fact.tsx';
import { extraFacts } from './extra-facts.tsx';

interface Props {
  plugin: Plugin;
  info: MarketplaceInfo;
}

/** The numbers that the store shows, each with its kind and its day. */
export function PluginKeyFacts({ plugin, info: { primaryMetric, numbers } }: Props) {
  const metrics = (['users', 'downloads'] as const).toSorted(
    (a, b) => Number(b === primaryMetric) - Number(a === primaryMetric),
  );
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
        note: change === null ? 'no number 30 days before' : 'compared with 30 days before',
      },
    ].slice(0, number === null ? 1 : 2); // An unknown number has no change.
  });
  if (numbers.rating) {
    const { rating, ratingCount } = plugin;
    const note =
      ratingCount === null
        ? 'no ratings yet, or the store shows none'
        : `from ${formatAmount(ratingCount.value, 'rating')}`;
    facts.push({ label: 'Rating', value: <Stars rating={rating} count={ratingCount} />, note });
  }
  const extras = extraFacts(plugin, numbers);
  return <KeyFacts facts={hasOnlyStars(plugin) ? [...extras, ...facts] : [...facts, ...extras]} />;
}
