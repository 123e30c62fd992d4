import { dailyCounts, events, organizations } from '@pi/db';
import { DAILY_LIMITS, EventDraft } from '@pi/domain/events';
import { describe, expect } from 'vitest';
import { refusal, test } from '../../test/fixture.ts';
import { createEvent } from '../events/change-event.ts';
import { deleteOrganization, foundOrganization } from '../organizations/found-organization.ts';
import { DailyCountsRepository } from './daily-counts.repository.ts';
import { spendAllowance } from './spend-allowance.ts';

const FOLDER = { put: async () => {}, get: async () => null, remove: async () => {} };
const named = (name: string) => ({ name, description: '', requiresProfile: false });

describe('spendAllowance', () => {
  test('lets those who act at once do no more than the limit', async ({ world }) => {
    const doer = crypto.randomUUID();
    const use = () =>
      new DailyCountsRepository(world.deps).transaction((repo) => spendAllowance(repo, 'events', { doer, count: 30 }));
    const results = await Promise.allSettled(Array.from({ length: 6 }, use));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
    expect(await world.deps.db.$count(dailyCounts)).toBe(1);
  });

  test('counts nothing where nothing is done', async ({ world }) => {
    await spendAllowance(new DailyCountsRepository(world.deps), 'events', { doer: crypto.randomUUID(), count: 0 });
    expect(await world.deps.db.$count(dailyCounts)).toBe(0);
  });
});

describe('foundOrganization', () => {
  test('founds at most 20 organizations a day for one person, deleted or not', async ({ world }) => {
    const [ann, bob] = [await world.person('Ann'), await world.person('Bob')];
    const { id } = await foundOrganization(world.organizations, ann, named('First'));
    await deleteOrganization(world.organizations, FOLDER, ann, id);
    await new DailyCountsRepository(world.deps).addToday('organizations', ann.id, DAILY_LIMITS.organizations - 1);
    await expect(foundOrganization(world.organizations, ann, named('Last'))).rejects.toEqual(
      refusal('too_many_requests', 'You may found at most 20 organizations a day (UTC). Left today: 0.'),
    );
    expect(await world.deps.db.$count(organizations)).toBe(0);
    await foundOrganization(world.organizations, bob, named('Of Bob'));
    world.setNow('2026-11-21T00:00:00Z');
    await foundOrganization(world.organizations, ann, named('Next day'));
  });
});

describe('createEvent', () => {
  test('makes at most 100 events a day for one person', async ({ world }) => {
    const ann = await world.person('Ann');
    const organization = await world.organization(ann);
    await new DailyCountsRepository(world.deps).addToday('events', ann.id, DAILY_LIMITS.events);
    const draft = EventDraft.parse({ title: 'Groups', endDay: '2026-12-01' });
    await expect(createEvent(world.repository, ann, organization, draft)).rejects.toEqual(
      refusal('too_many_requests', 'You may create at most 100 events a day (UTC). Left today: 0.'),
    );
    expect(await world.deps.db.$count(events)).toBe(0);
  });
});
