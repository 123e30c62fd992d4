import { seedUser, test } from '@pi/accounts/testing/people-fixture';
import { seedTraces } from '@pi/db/testing/seed-people';
import { describe, expect } from 'vitest';
import { exportMyData } from './export-my-data.ts';
import { MyDataRepository } from './my-data.repository.ts';

describe('exportMyData', () => {
  test('has what is kept of somebody, and nothing of others', async ({ db, deps }) => {
    const ann = await seedUser(db, 'ann@club.example');
    const ben = await seedUser(db, 'ben@club.example', { firstName: 'Ben', lastName: 'Oak' });
    const { eventId } = await seedTraces(db, ann, ben);
    const event = { eventId, event: 'Evening of pairs', organization: 'Chess club' };
    const data = await exportMyData(new MyDataRepository(deps), ann);
    expect(data).toMatchObject({
      organizations: [{ organization: 'Chess club', role: 'owner' }],
      requestsToJoin: [{ organization: 'Go club', status: 'pending' }],
      registrations: [{ ...event, answers: [{ question: 'What do you want to learn?', answer: 'I am Ann' }] }],
      privateBlocks: [{ ...event, blockedEmail: 'ben@club.example' }],
      groups: [{ ...event, group: 1 }],
      rounds: [{ ...event, round: 1, group: 1 }],
      feedback: [{ ...event, person: ben.id, again: true }],
      invitations: [{ ...event, firstName: 'Ann', lastName: 'Roe' }],
      contactOf: [event],
    });
    expect(await exportMyData(new MyDataRepository(deps), ben)).toMatchObject({ contactOf: [] });
    expect(JSON.stringify(data)).not.toMatch(/I am Ben|third@/);
  });
});
