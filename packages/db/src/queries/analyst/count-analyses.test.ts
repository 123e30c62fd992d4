import { expect } from 'vitest';
import { test } from '../../../test/fixture.ts';
import { seedFacts } from '../../../test/seed-explorer.ts';
import { pluginAnalyses } from '../../schema/plugin-analyses.ts';
import { countAnalyses } from './count-analyses.ts';

test('counts listed plugins that were read, that failed, and that wait and are long enough', async ({ db }) => {
  const row = { promptVersion: 1, model: 'm', attempts: 0, status: 'failed', textHash: '' } as const;
  const idOf = async (name: string, more = {}) =>
    (await seedFacts(db, { externalId: name, name, ...more })).facts.pluginId;
  await idOf('waiting');
  await db.insert(pluginAnalyses).values([
    { ...row, pluginId: await idOf('short'), basis: 'b' },
    { ...row, pluginId: await idOf('leased') },
    { ...row, pluginId: await idOf('refused'), basis: 'b', textHash: 'h', reason: 'It lies.' },
    { ...row, pluginId: await idOf('read'), basis: 'b', textHash: 'h', analysis: {} as never, status: 'done' },
    {
      ...{ ...row, pluginId: await idOf('gone', { status: 'delisted' }) },
      ...{ basis: 'b', textHash: 'h', analysis: {} as never, status: 'done' as const },
    },
  ]);
  expect(await countAnalyses(db, new Date(0))).toMatchObject({ analyzed: 1, failedPlugins: 1, waiting: 2 });
});
