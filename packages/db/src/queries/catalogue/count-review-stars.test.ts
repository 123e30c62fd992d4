import { expect } from 'vitest';
import { test } from '../../../test/fixture.ts';
import { seedPlugin } from '../../../test/seed-market.ts';
import { pluginReviews } from '../../schema/plugin-reviews.ts';
import { countReviewStars } from './count-review-stars.ts';

test('counts the reviews of each number of stars since a day', async ({ db }) => {
  const pluginId = await seedPlugin(db, { externalId: 'a' });
  const review = (externalId: string, day: string, stars: number) => ({ pluginId, externalId, day, stars, text: 'T' });
  await db
    .insert(pluginReviews)
    .values([review('1', '2026-11-01', 5), review('2', '2026-11-02', 1), review('3', '2026-11-03', 1)]);
  expect(await countReviewStars(db, pluginId, '2026-11-02')).toEqual([2, 0, 0, 0, 0]);
  expect(await countReviewStars(db, pluginId, '2027-01-01')).toEqual([0, 0, 0, 0, 0]);
});
