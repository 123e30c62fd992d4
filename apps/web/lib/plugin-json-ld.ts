import type { PluginDetails } from '@pi/domain/api';

/**
 * A plugin as schema.org describes software, with what its store reports and nothing derived; a
 * rating only where the number of ratings is known.
 */
export function pluginJsonLd({ plugin, company }: Pick<PluginDetails, 'plugin' | 'company'>, url: string) {
  const owner = company?.name ?? plugin.developerName;
  const { rating, ratingCount } = plugin;
  return {
    '@type': 'SoftwareApplication',
    name: plugin.name,
    url,
    ...(plugin.summary && { description: plugin.summary }),
    ...(owner && { author: { '@type': 'Organization', name: owner } }),
    ...(plugin.updatedOn && { dateModified: plugin.updatedOn }),
    ...(rating &&
      ratingCount &&
      ratingCount.value > 0 && {
        aggregateRating: {
          '@type': 'AggregateRating',
          ratingValue: rating.value,
          ratingCount: ratingCount.value,
          bestRating: 5,
        },
      }),
  };
}
