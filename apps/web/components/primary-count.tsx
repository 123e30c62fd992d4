import type { MarketplaceInfo } from '@pi/domain';
import type { PluginItem } from '@pi/domain/api';
import { primaryMetricLabel, unitWords } from '#lib/marketplaces.ts';
import { Count } from './count.tsx';

interface Props {
  plugin: Pick<PluginItem, 'users' | 'downloads' | 'ratingCount' | 'githubStars'>;
  info: MarketplaceInfo;
  /** Whether the unit follows; that of stars always does. */
  withUnit?: boolean;
}

/** The primary metric of a plugin; its stars on GitHub stand in for one that is not known. */
export function PrimaryCount({ plugin, info, withUnit = false }: Props) {
  const number = plugin[info.primaryMetric];
  const stars = number === null ? plugin.githubStars : null;
  const label = stars ? 'stars' : withUnit && primaryMetricLabel(info);
  const unit = label && unitWords(label, (stars ?? number)?.value);
  return (
    <>
      <Count number={stars ?? number} />
      {unit && <span className="text-ink-2 max-sm:block max-sm:text-xs"> {unit}</span>}
    </>
  );
}
