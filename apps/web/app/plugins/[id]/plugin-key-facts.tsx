import type { PluginDetails } from '@pi/db/queries/catalogue/get-plugin';
import type { MarketplaceInfo } from '@pi/domain';
import { Change } from '#components/change.tsx';
import { Count } from '#components/count.tsx';
import { type Fact, KeyFacts } from '#components/facts.tsx';
import { Stars } from '#components/stars.tsx';
import { formatAmount, formatDay, KIND_WORDS } from '#lib/format.ts';

interface Props {
  plugin: PluginDetails['plugin'];
  info: MarketplaceInfo;
}

/** The numbers that the store shows, each with how and when it was read. */
export function PluginKeyFacts({ plugin, info: { primaryMetric, numbers } }: Props) {
  const counts = (['users', 'downloads'] as const).toSorted(
    (a, b) => Number(b === primaryMetric) - Number(a === primaryMetric),
  );
  const facts: Fact[] = counts.flatMap((number) => {
    const label = numbers[number]?.label;
    if (!label) return [];
    const [value, kind, on] = [plugin[number], plugin[`${number}Kind`], plugin[`${number}On`]];
    const change = plugin[`${number}Change30d`];
    return [
      {
        label,
        value: <Count value={value} kind={kind} />,
        note: kind && on ? `${KIND_WORDS[kind].words}, ${formatDay(on)}` : null,
      },
      {
        label: `${label}, 30 days`,
        value: <Change share={change} />,
        note: change === null ? 'no number from then' : 'against 30 days before',
      },
    ];
  });
  if (numbers.rating) {
    const { ratingCount } = plugin;
    const note = ratingCount === null ? 'not rated, or not shown' : `from ${formatAmount(ratingCount, 'rating')}`;
    facts.push({ label: 'Rating', value: <Stars rating={plugin.rating} count={ratingCount} />, note });
  }
  return <KeyFacts facts={facts} />;
}
