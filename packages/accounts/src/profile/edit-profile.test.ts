import { users } from '@pi/db';
import { Profile } from '@pi/domain/events';
import { describe, expect } from 'vitest';
import { seedUser, test } from '../../test/people-fixture.ts';
import { UsersRepository } from '../users.repository.ts';
import { editProfile, viewProfile } from './edit-profile.ts';

describe('editProfile', () => {
  test('says that an account is gone', async ({ db, deps }) => {
    const ann = await seedUser(db, 'ann@club.example');
    await db.delete(users);
    const profile = Profile.parse({ firstName: 'Ann', lastName: 'Roe' });
    await expect(editProfile(new UsersRepository(deps), ann, profile)).rejects.toMatchObject({ code: 'not_found' });
  });

  test('replaces all but the address, and says what is missing', async ({ db, deps, clock }) => {
    const ann = await seedUser(db, 'ann@club.example', { phone: '030', stage: '1st year', interests: ['go'] });
    const profile = Profile.parse({ firstName: ' Anna ', lastName: 'Roe', field: 'Physics', interests: ['chess'] });
    const expected = { firstName: 'Anna', lastName: 'Roe', phone: null, stage: null, field: 'Physics' };
    const view = await editProfile(new UsersRepository(deps), ann, profile);
    expect(view).toEqual({
      user: { id: ann.id, email: 'ann@club.example', ...expected, interests: ['chess'] },
      missing: ['stage'],
    });
    expect(viewProfile(view.user)).toEqual(view);
    expect(await db.select({ updatedAt: users.updatedAt }).from(users)).toEqual([{ updatedAt: clock.now }]);
  });
});
