import { FILTER_NAMES, type FilterName } from '@pi/domain/api';
import { z } from 'zod';
import { notFoundError } from '../../api-error.ts';
import { CategoryListParams } from '../../category-list.ts';
import type { Given } from '../../endpoint-readers.ts';
import { ExplorerPageParams, filterParams, MOST_ROWS } from '../../explorer/params.ts';
import { PRESETS } from '../../explorer/presets.ts';
import { SearchParams } from '../../list-params.ts';
import { endpointTable } from '../table-source.ts';
import { COMPARE_VIEW } from './compare-tables.ts';

const MOST = { limit: String(MOST_ROWS) };
const EXPLORER = {
  endpoint: '/api/v1/plugins',
  list: 'plugins',
  usual: MOST,
  // How the page is drawn.
  view: {
    density: ExplorerPageParams.shape.density,
    columns: z
      .string()
      .max(2000)
      .meta({ examples: ['users,rating'] })
      .optional(),
    add: z.enum(FILTER_NAMES as [FilterName, ...FilterName[]]).optional(),
  },
} as const;

/** Lists of plugins, companies and what moves, over all marketplaces. */
export const LIST_TABLES = {
  '/plugins': endpointTable({ ...EXPLORER, description: 'The plugins that pass the filters, part by part.' }),
  '/plugins/lists/{preset}': endpointTable({
    ...EXPLORER,
    description: 'The plugins of a list with a name of its own, part by part.',
    params: z.object({ preset: z.string().meta({ examples: [PRESETS[0]?.slug] }) }),
    fixed: ({ preset }) => ofPreset(String(preset)),
  }),
  '/companies': endpointTable({
    description: 'The companies that pass the filters, part by part.',
    endpoint: '/api/v1/companies',
    list: 'companies',
    usual: MOST,
  }),
  '/categories': endpointTable({
    description: 'The shared categories.',
    endpoint: '/api/v1/categories',
    list: 'categories',
    view: CategoryListParams.shape,
  }),
  '/movers': endpointTable({
    description: 'The plugins of a marketplace that grow and shrink fastest.',
    endpoint: '/api/v1/movers',
    list: ['growing', 'shrinking'],
  }),
  '/niches': endpointTable({
    description: 'The niches of a phrase, one a marketplace.',
    endpoint: '/api/v1/niches',
    list: 'niches',
  }),
  '/niches/leaders': endpointTable({
    description: 'The largest plugins of the niches of a phrase.',
    endpoint: '/api/v1/niches',
    list: 'niches.leaders',
    outer: ['marketplace', 'primaryMetric'],
  }),
  '/niches/newest': endpointTable({
    description: 'The newest plugins of the niches of a phrase.',
    endpoint: '/api/v1/niches',
    list: 'niches.newest',
    outer: ['marketplace', 'primaryMetric'],
  }),
  '/compare/plugins': endpointTable({
    description: 'Plugins side by side.',
    endpoint: '/api/v1/compare',
    list: 'plugins',
    view: { ...COMPARE_VIEW, add: SearchParams.shape.q.optional() },
  }),
  '/search/plugins': endpointTable({
    description: 'The plugins that a search finds: the best 50. `/plugins` lists all that pass filters.',
    endpoint: '/api/v1/search',
    list: 'plugins',
    usual: { limit: '50' },
  }),
  '/search/companies': endpointTable({
    description: 'The companies that a search finds: the best 50. `/companies` lists all that pass filters.',
    endpoint: '/api/v1/search',
    list: 'companies',
    usual: { limit: '50' },
  }),
};

function findPreset(slug: string) {
  const preset = PRESETS.find((one) => one.slug === slug);
  if (preset) return preset;
  throw notFoundError(
    'preset',
    `There is no list "${slug}". The lists are: ${PRESETS.map((one) => one.slug).join(', ')}.`,
  );
}

function ofPreset(slug: string): Given {
  return filterParams(findPreset(slug).filters);
}
