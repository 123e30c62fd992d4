import { randomUUID } from 'node:crypto';
import type { RequestDeps } from '@pi/accounts';
import { connect, type Db } from '@pi/db';
import { migrate } from '@pi/db/migrate';
import { claimDataOrigin } from '@pi/db/queries/runs/data-origin';
import { addDays, dayOf } from '@pi/domain';
import { readEnv } from '@pi/domain/env';
import { EventDraft, QuestionDraft } from '@pi/domain/events';
import { createLogger } from '@pi/domain/logger';
import { embeddedDatabase } from '@pi/embedded-postgres';
import {
  createQuestion,
  foundOrganization,
  moveEvent,
  OrganizationsRepository,
  RegistrationsRepository,
  registerUser,
  requestToJoin,
} from '@pi/events';
import { say, startFakeProvider } from '@pi/llm/testing/fake-provider';
import { createMail } from '@pi/mail';
import { inject } from 'vitest';
import { startWebProcess } from '../web/web-process.ts';
import { type Caller, nobody, type Person, signIn } from './people.ts';

/** Who calls a route. */
export interface People {
  nobody: Caller;
  /** Of the organization that things belong to. */
  owner: Person;
  admin: Person;
  /** Takes part in the event. */
  participant: Person;
  /** Has an account and no part in anything. */
  stranger: Person;
  /** Of another organization. */
  otherOwner: Person;
  operator: Person;
  /** Of whom a test may leave nothing: `newcomer` replaces them. */
  leaver: Person;
}
export type Who = keyof People;

/** Makes what calls are about; each time something new. */
export interface Things {
  deps: RequestDeps & { db: Db };
  /** Signs in somebody new as the leaver. */
  newcomer(): Promise<Person>;
  /** An organization with its owner and an admin. @returns its id */
  organization(): Promise<string>;
  /** One that the stranger asks to join. @returns its id */
  asked(): Promise<string>;
  /** An event with a question, NOT_STARTED. @returns their ids */
  event(draft?: Record<string, unknown>): Promise<{ event: string; question: string }>;
  /** The same, STARTED; the participant takes part. */
  started(draft?: Record<string, unknown>): Promise<{ event: string; question: string }>;
  /** The same, TERMINATED. */
  ended(): Promise<{ event: string; question: string }>;
}

export interface World {
  url: string;
  people: People;
  things: Things;
  close(): Promise<void>;
}

const OPERATOR = 'operator@example.com';

/** The web app on a database of its own, with people who are signed in. */
export async function openWorld(dataDir: string): Promise<World> {
  const adminUrl = await embeddedDatabase({ adminUrl: inject('adminUrl') }, `actions_${randomUUID().slice(0, 8)}`);
  await migrate(adminUrl);
  const { db, close } = connect(adminUrl);
  await claimDataOrigin(db, 'sample');
  const provider = await startFakeProvider(say({ rules: [], numbers: [], leftOver: [] }));
  const web = await startWebProcess((port) => ({
    // As its owner: the password of pi_web is one for all databases of the server.
    DATABASE_URL: adminUrl,
    DATA_DIR: dataDir,
    APP_URL: `http://127.0.0.1:${port}`,
    AUTH_SECRET: 'a-secret-of-the-test-and-nothing-else',
    LOCAL_MAILBOX: '1',
    TRUSTED_PROXIES: '1', // people say which address they have
    OPERATORS: OPERATOR,
    LLM_BASE_URL: provider.url,
    LLM_MODEL: 'a-model',
    LOG_LEVEL: 'error',
  }));
  const url = `http://127.0.0.1:${web.port}`;
  const mail = createMail(db, readEnv({ LOCAL_MAILBOX: '1' }), createLogger('silent'));
  const deps = { db, mail, now: () => new Date() };
  const person = (name: string) => signIn(url, deps, `${name}@example.com`);
  const people: People = {
    nobody: nobody(url),
    owner: await person('owner'),
    admin: await person('admin'),
    participant: await person('participant'),
    stranger: await person('stranger'),
    otherOwner: await person('other-owner'),
    operator: await signIn(url, deps, OPERATOR),
    leaver: await person('leaver'),
  };
  const newcomer = async () => {
    people.leaver = await person(`leaver-${randomUUID()}`);
    return people.leaver;
  };
  const things = createThings(deps, people, newcomer);
  await foundOrganization(new OrganizationsRepository(deps), people.otherOwner.user, draftOf());
  const end = async () => {
    await web.end();
    await provider.close();
    await mail.close();
    await close();
  };
  return { url, people, things, close: end };
}

function draftOf() {
  return { name: `Club ${randomUUID()}`, description: '', requiresProfile: false };
}

function createThings(
  deps: RequestDeps & { db: Db },
  { owner, admin, participant, stranger }: People,
  newcomer: Things['newcomer'],
): Things {
  const organizations = new OrganizationsRepository(deps);
  const repository = new RegistrationsRepository(deps);
  const things: Things = {
    deps,
    newcomer,
    async organization() {
      // Not as people do it, which is limited.
      const id = (await organizations.insertOrganization(draftOf())) ?? '';
      await organizations.insertMember(id, owner.user.id, 'owner');
      await organizations.insertMember(id, admin.user.id, 'admin');
      return id;
    },
    async asked() {
      const id = await things.organization();
      await requestToJoin(organizations, stranger.user, [id]);
      return id;
    },
    async event(draft = {}) {
      const full = EventDraft.parse({ title: 'Groups', endDay: addDays(dayOf(new Date()), 7), ...draft });
      const id = await repository.insertEvent(await things.organization(), full);
      const ask = QuestionDraft.parse({ text: 'What do you like?', content: { type: 'free_text' } });
      return { event: id, question: (await createQuestion(repository, owner.user, id, ask)).id };
    },
    async started(draft = {}) {
      const made = await things.event(draft);
      await moveEvent(repository, owner.user, made.event, 'start');
      const role = draft.roles ? ('mentee' as const) : null;
      await registerUser(repository, participant.user, { event: made.event, role, consent: true });
      return made;
    },
    async ended() {
      const made = await things.started();
      await moveEvent(repository, owner.user, made.event, 'end');
      return made;
    },
  };
  return things;
}
