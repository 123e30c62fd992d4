import { expect } from 'vitest';
import { test } from '../../../test/fixture.ts';
import { modelCalls } from '../../schema/model-calls.ts';
import { listTagProposals } from './list-tag-proposals.sql.ts';

test('proposed tags are those of answers that the vocabulary lacks, the commonest first', async ({ db }) => {
  const call = { model: 'm', status: 'answered', costUsd: 0, startedAt: new Date() } as const;
  await db.insert(modelCalls).values([
    { ...call, promptHash: 'a', answer: { tags: ['mail', 'new', 'other'] } },
    { ...call, promptHash: 'b', answer: { tags: ['new'] } },
    { ...call, promptHash: 'c', answer: { tags: 'none' } },
    { ...call, promptHash: 'd', answer: { tags: ['failed'] }, status: 'failed' },
    { ...call, promptHash: 'e', answer: null },
  ]);
  expect(await listTagProposals(db, ['mail'], 5)).toEqual([
    { tag: 'new', count: 2 },
    { tag: 'other', count: 1 },
  ]);
  expect(await listTagProposals(db, [], 1)).toEqual([{ tag: 'new', count: 2 }]);
});
