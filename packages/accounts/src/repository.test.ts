import { users } from '@pi/db';
import { describe, expect } from 'vitest';
import { test } from '../test/people-fixture.ts';
import { UsersRepository } from './users.repository.ts';

describe('Repository', () => {
  test('opens the queue of letters only for work that puts letters', async ({ deps }) => {
    const mail = { ...deps.mail, open: () => Promise.reject(new Error('the queue cannot be opened')) };
    const repository = new UsersRepository({ ...deps, mail });
    const work = (repo: UsersRepository) => repo.findUserByEmail('ann@club.example');
    expect(await repository.transaction(work)).toBeNull();
    await expect(repository.transactionWithLetters(work)).rejects.toThrow('the queue cannot be opened');
  });

  test('undoes work that throws', async ({ db, deps }) => {
    const work = async (repo: UsersRepository) => {
      await repo.db.insert(users).values({ email: 'ann@club.example' });
      throw new Error('broken off');
    };
    await expect(new UsersRepository(deps).transaction(work)).rejects.toThrow('broken off');
    expect(await db.$count(users)).toBe(0);
  });
});
