import { endpointTable, pagedTable } from '../table-source.ts';
import { COMPARE_VIEW, companyChartTable } from './compare-tables.ts';

const ONE = { endpoint: '/api/v1/companies/{slug}', view: COMPARE_VIEW } as const;

/** What the page of a company shows. */
export const COMPANY_TABLES = {
  '/companies/{slug}/chart': companyChartTable,
  '/companies/{slug}/plugins': endpointTable({
    ...ONE,
    description:
      'The plugins of a company, delisted ones too: 200 of them. `/plugins` with its filter company goes on.',
    list: 'company.plugins',
  }),
  '/companies/{slug}/marketplaces': endpointTable({
    ...ONE,
    description: 'What the plugins of a company have together in each marketplace.',
    list: 'company.marketplaces',
  }),
  '/companies/{slug}/changes': pagedTable(
    {
      description: 'All changes of a company’s plugins, newest first, part by part; as of a day the newest 20.',
      endpoint: '/api/v1/companies/{slug}/changes',
      list: 'changes',
      usual: { pageSize: '100' },
      view: COMPARE_VIEW,
    },
    { ...ONE, list: 'company.changes' },
  ),
  '/companies/{slug}/developers': endpointTable({
    ...ONE,
    description: 'The developers of a company, 200 of them, and why they are its own.',
    list: 'company.developers',
  }),
  '/companies/{slug}/aliases': endpointTable({
    ...ONE,
    description: 'The names and domains that belong to a company for a time.',
    list: 'company.aliases',
  }),
  '/companies/{slug}/proposals': endpointTable({
    ...ONE,
    description: 'Companies that are possibly the same: the 20 likeliest pairs, a row a company.',
    list: 'company.proposals.companies',
    outer: ['number', 'words', 'bits', 'proposedOn'],
    units: { number: 'number of the pair' },
  }),
};
