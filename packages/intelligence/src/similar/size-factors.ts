import type { IndexedPlugin } from './indexed-plugin.ts';

/** What the score of a marketplace's largest plugin is multiplied by; of one without users by 1. */
export const LARGEST = 2;

/**
 * What the scores of plugins are multiplied by for their size, on a logarithmic scale: what many
 * people have is what others are compared with.
 */
export function sizeFactors(plugins: readonly Pick<IndexedPlugin, 'marketplace' | 'size'>[]): Float64Array {
  const most = new Map<string, number>();
  for (const { marketplace, size } of plugins) most.set(marketplace, Math.max(most.get(marketplace) ?? 0, size ?? 0));
  return Float64Array.from(plugins, ({ marketplace, size }) => {
    const largest = Math.log1p(most.get(marketplace) ?? 0);
    return 1 + (largest > 0 ? (LARGEST - 1) * (Math.log1p(size ?? 0) / largest) : 0);
  });
}
