import { type RequestDeps, USER_COLUMNS } from '@pi/accounts';
import { users } from '@pi/db';
import { test as databaseTest } from '@pi/db/testing';
import { readEnv } from '@pi/domain/env';
import { EventDraft, type Profile, QuestionDraft, User } from '@pi/domain/events';
import { createLogger } from '@pi/domain/logger';
import { createMail } from '@pi/mail';
import { expect } from 'vitest';
import { createEvent, moveEvent } from '../src/events/change-event.ts';
import { OrganizationsRepository } from '../src/organizations/organizations.repository.ts';
import { createQuestion } from '../src/questions/change-questions.ts';
import { registerUser } from '../src/registrations/register.ts';
import { RegistrationsRepository } from '../src/registrations/registrations.repository.ts';

/** What tests of this package start from: a clock that they set, and people who do things. */
export interface World {
  deps: RequestDeps;
  /** Sets the clock: an ISO moment. */
  setNow(moment: string): void;
  repository: RegistrationsRepository;
  organizations: OrganizationsRepository;
  /** Somebody with an account. */
  person(name: string, profile?: Partial<Profile>): Promise<User>;
  /** An organization that this person owns. @returns its id */
  organization(owner: User, name?: string): Promise<string>;
  /** An event of an organization that ends on 2026-12-01. @returns its id */
  event(owner: User, organization: string, draft?: Record<string, unknown>): Promise<string>;
  /** A required question of free text, where the draft says nothing else. @returns its id */
  question(owner: User, event: string, draft?: Record<string, unknown>): Promise<string>;
  start(owner: User, event: string): Promise<void>;
  register(user: User, event: string): Promise<void>;
}

/** A test with a `world` of its own on a real database; it is noon of 2026-11-20 (UTC). */
export const test = databaseTest.extend<{ world: World }>({
  world: async ({ db }, use) => {
    let now = new Date('2026-11-20T12:00:00Z');
    const mail = createMail(db, readEnv({ LOCAL_MAILBOX: '1' }), createLogger('silent'), () => now);
    const deps: RequestDeps = { db, mail, now: () => now };
    const repository = new RegistrationsRepository(deps);
    const organizations = new OrganizationsRepository(deps);
    await use({
      deps,
      repository,
      organizations,
      setNow(moment) {
        now = new Date(moment);
      },
      async person(name, profile = {}) {
        const row = { email: `${name.toLowerCase()}@example.com`, firstName: name, ...profile };
        return User.parse((await db.insert(users).values(row).returning(USER_COLUMNS))[0]);
      },
      async organization(owner, name = `Club of ${owner.firstName}`) {
        const id = await organizations.insertOrganization({ name, description: '', requiresProfile: false });
        if (!id) throw new Error(`the name ${name} is taken`);
        await organizations.insertMember(id, owner.id, 'owner');
        return id;
      },
      async event(owner, organization, draft = {}) {
        const full = EventDraft.parse({ title: 'Autumn groups', endDay: '2026-12-01', ...draft });
        return (await createEvent(repository, owner, organization, full)).id;
      },
      async question(owner, event, draft = {}) {
        const full = QuestionDraft.parse({ text: 'What do you like?', content: { type: 'free_text' }, ...draft });
        return (await createQuestion(repository, owner, event, full)).id;
      },
      async start(owner, event) {
        await moveEvent(repository, owner, event, 'start');
      },
      async register(user, event) {
        await registerUser(repository, user, { event, role: null, consent: true });
      },
    });
    await mail.close();
  },
});

/** What a refused request is: its code and sentence. */
export function refusal(code: string, message: RegExp | string) {
  const text = typeof message === 'string' ? message : expect.stringMatching(message);
  return expect.objectContaining({ name: 'RequestError', code, message: text });
}
