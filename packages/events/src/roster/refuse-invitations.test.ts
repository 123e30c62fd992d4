import { invitations, letters, refusedInvitations } from '@pi/db';
import { eq } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { refusal, test as worldTest } from '../../test/fixture.ts';
import { importRoster } from './import-roster.ts';
import { RefusalsRepository } from './refusals.repository.ts';
import { chooseInvitations, viewRefusal } from './refuse-invitations.ts';
import { RosterRepository } from './roster.repository.ts';

const APP_URL = new URL('https://pairs.example');
const KIM = 'kim@b.example';

/** Kim is invited; `load` imports a roster to another event of another organization. */
const test = worldTest.extend<{ kim: { token: string; load: (text: string) => Promise<unknown> } }>({
  kim: async ({ db, world }, use) => {
    const [ann, bob] = [await world.person('Ann'), await world.person('Bob')];
    const [event, other] = [
      await world.event(ann, await world.organization(ann)),
      await world.event(bob, await world.organization(bob)),
    ];
    const repository = new RosterRepository(world.deps);
    await importRoster(repository, ann, event, `email\n${KIM}\nsam@b.example`, APP_URL);
    const [row] = await db.select().from(invitations).where(eq(invitations.email, KIM));
    const load = (text: string) => importRoster(repository, bob, other, text, APP_URL);
    await use({ token: row?.refuseToken ?? '', load });
  },
});

describe('chooseInvitations', () => {
  test('knows no other tokens', async ({ world }) => {
    const repository = new RefusalsRepository(world.deps);
    const unknown = refusal('not_found', /no such invitation/);
    await expect(viewRefusal(repository, crypto.randomUUID())).rejects.toEqual(unknown);
    await expect(chooseInvitations(repository, crypto.randomUUID(), { refuses: true })).rejects.toEqual(unknown);
  });

  test('ends the invitations of all organizations, also in other letters, and keeps no address', async ({
    db,
    kim,
    world,
  }) => {
    const repository = new RefusalsRepository(world.deps);
    expect(await viewRefusal(repository, kim.token)).toEqual({ organizationName: 'Club of Ann', refuses: false });
    for (const _ of [1, 2]) await chooseInvitations(repository, kim.token, { refuses: true });
    expect(await viewRefusal(repository, kim.token)).toMatchObject({ refuses: true });
    expect(await kim.load(`email\nKim@B.example\nlee@b.example`)).toMatchObject({ invited: 1, refused: 1 });
    expect(await db.$count(invitations, eq(invitations.email, KIM))).toBe(1);
    expect(await db.select().from(refusedInvitations)).toEqual([
      { hash: expect.stringMatching(/^[0-9a-f]{64}$/), at: world.deps.now() },
    ]);
  });

  test('deletes the invitation that was not sent yet, and nobody else’s', async ({ db, kim, world }) => {
    await chooseInvitations(new RefusalsRepository(world.deps), kim.token, { refuses: true });
    expect(await db.select({ to: letters.recipient }).from(letters)).toEqual([{ to: 'sam@b.example' }]);
  });

  test('allows them again', async ({ kim, world }) => {
    const repository = new RefusalsRepository(world.deps);
    await chooseInvitations(repository, kim.token, { refuses: true });
    for (const _ of [1, 2]) await chooseInvitations(repository, kim.token, { refuses: false });
    expect(await kim.load(`email\n${KIM}`)).toMatchObject({ invited: 1, refused: 0 });
  });
});
