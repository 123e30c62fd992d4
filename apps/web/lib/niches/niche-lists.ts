import type { ExplorerSort, Niche, PluginFilters } from '@pi/domain/api';
import { explorerHref } from '../explorer/explorer-href.ts';
import { primarySort } from '../explorer/primary-sort.ts';

/** The lists that the numbers of a niche are of. */
export interface NicheLists {
  listings: string;
  rated: string;
  appeared: string;
  vanished: string;
  newest: string;
  priced: string;
  paid: string;
  withPrice: string;
}

const PAID = ['free_trial', 'freemium', 'paid', 'one_time'] as const;

/** The addresses of the lists that the numbers of a phrase's niche are of. */
export function nicheLists(phrase: string, marketplace: Niche['marketplace']): NicheLists {
  const href = (filters: PluginFilters, sort: ExplorerSort = primarySort(marketplace)) =>
    explorerHref({ filters: { phrase, marketplace: [marketplace], ...filters }, sort });
  const status: PluginFilters = { status: ['listed'] };
  return {
    listings: href(status),
    rated: href({ ...status, rating: { from: 0 } }, 'rating'),
    appeared: href({ status: ['all'], listedAfter: '365d' }, 'listed'),
    vanished: href({ delistedAfter: '365d' }, 'delisted'),
    newest: href(status, 'listed'),
    priced: href({ ...status, pricing: ['free', ...PAID] }),
    paid: href({ ...status, pricing: [...PAID] }),
    withPrice: href({ ...status, price: { from: 0.01 } }, 'price'),
  };
}
