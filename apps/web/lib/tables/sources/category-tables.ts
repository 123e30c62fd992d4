import { endpointTable } from '../table-source.ts';

const ONE = { endpoint: '/api/v1/categories/{name}' } as const;

/** What the page of a category shows. */
export const CATEGORY_TABLES = {
  '/categories/{name}/stores': endpointTable({
    ...ONE,
    description: 'A category marketplace by marketplace; in one marketplace its own categories.',
    list: 'marketplaces',
  }),
  '/categories/{name}/months': endpointTable({
    ...ONE,
    description: 'Plugins of a category that came and went, month by month.',
    list: 'months',
  }),
  '/categories/{name}/leaders': endpointTable({
    ...ONE,
    description: 'The largest plugins of a category.',
    list: 'leaders',
  }),
  '/categories/{name}/openings': endpointTable({
    ...ONE,
    description: 'Plugins of a category that leave room for another: how many.',
    list: 'openings',
  }),
};
