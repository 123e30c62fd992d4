import { answerOf, Revision } from '@pi/domain/api';
import { z } from 'zod';
import { endpointTable, pagedTable } from '../table-source.ts';
import { PLUGIN_VIEW, pluginChartTable, pluginRatingsTable } from './plugin-chart-tables.ts';

const ONE = { endpoint: '/api/v1/plugins/{id}', view: PLUGIN_VIEW } as const;

/** What the page of a plugin shows. */
export const PLUGIN_TABLES = {
  '/plugins/{id}/chart': pluginChartTable,
  '/plugins/{id}/ratings': pluginRatingsTable,
  '/plugins/{id}/metrics': endpointTable({
    description: 'All numbers of a plugin day by day.',
    endpoint: '/api/v1/plugins/{id}/metrics',
    list: 'metrics',
    view: PLUGIN_VIEW,
  }),
  '/plugins/{id}/changes': pagedTable(
    {
      description: 'All changes of a plugin, newest first, part by part; as of a day the newest 100.',
      endpoint: '/api/v1/plugins/{id}/changes',
      list: 'changes',
      usual: { pageSize: '100' },
      view: PLUGIN_VIEW,
    },
    { ...ONE, list: 'changes' },
  ),
  '/plugins/{id}/owners': endpointTable({ ...ONE, description: 'Who owned a plugin when.', list: 'owners' }),
  '/plugins/{id}/revisions': pagedTable(
    {
      description: 'What a listing said from which moment on, newest first, part by part; as of a day the newest 30.',
      endpoint: '/api/v1/plugins/{id}/revisions',
      shape: answerOf({ revisions: z.array(Revision) }),
      list: 'revisions',
      usual: { pageSize: '20' },
      view: PLUGIN_VIEW,
    },
    { ...ONE, list: 'revisions' },
  ),
  '/plugins/{id}/reviews': endpointTable({
    ...ONE,
    description: 'The newest reviews of a plugin: up to 20 are kept.',
    list: 'reviews',
  }),
  '/plugins/{id}/permissions': endpointTable({
    ...ONE,
    description: 'The permissions of a plugin in words, dropped ones too.',
    list: 'permissions',
  }),
  '/plugins/{id}/revenue': endpointTable({
    ...ONE,
    description: 'How the revenue of a plugin is estimated, step by step: the product of the points is the estimate.',
    list: 'revenue.steps',
  }),
  '/plugins/{id}/prices': endpointTable({
    ...ONE,
    description: 'The prices that a listing states.',
    list: 'extraction.tiers',
  }),
  '/plugins/{id}/other-stores': endpointTable({
    ...ONE,
    description: 'The listings of a plugin’s product in all stores.',
    list: 'family.members',
  }),
  '/plugins/{id}/similar': endpointTable({
    description:
      'Plugins that are similar to one, of its marketplace (plugins) and of others (elsewhere): 20 of each, or as many as `limit` says.',
    endpoint: '/api/v1/plugins/{id}/similar',
    list: ['plugins', 'elsewhere'],
    view: PLUGIN_VIEW,
  }),
};
