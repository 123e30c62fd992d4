import { endpointTable } from '../table-source.ts';

const ONE = { endpoint: '/api/v1/reports/{quarter}' } as const;

/** What the report of a quarter shows. */
export const REPORT_TABLES = {
  '/reports/{quarter}/stores': endpointTable({
    ...ONE,
    description:
      'The marketplaces in a quarter: plugins, what came, went and changed, their numbers, ratings and prices.',
    list: 'stores',
  }),
  '/reports/{quarter}/growing': endpointTable({
    ...ONE,
    description: 'The plugins of each marketplace that grew fastest in a quarter.',
    list: 'growing',
    units: { period: 'days' },
  }),
  '/reports/{quarter}/companies': endpointTable({
    ...ONE,
    description: 'The largest companies of each marketplace in the report of a quarter.',
    list: 'companies',
  }),
  '/reports/{quarter}/categories': endpointTable({
    ...ONE,
    description: 'The largest shared categories of each marketplace in the report of a quarter.',
    list: 'categories',
  }),
  '/reports/{quarter}/changes': endpointTable({
    ...ONE,
    description:
      'Changes of hands (hands) and new permissions of high risk (permissions) of a quarter’s largest plugins.',
    list: ['hands', 'permissions'],
    units: { number: 'users, else what the marketplace is ordered by' },
  }),
};
