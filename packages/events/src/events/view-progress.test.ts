import { type Db, users } from '@pi/db';
import { test } from '@pi/db/testing';
import { readEnv } from '@pi/domain/env';
import { EventDraft, OrganizationDraft, QuestionDraft, User } from '@pi/domain/events';
import { createLogger } from '@pi/domain/logger';
import { createMail } from '@pi/mail';
import { describe, expect } from 'vitest';
import {
  createEvent,
  createQuestion,
  EventsRepository,
  foundOrganization,
  moveEvent,
  OrganizationsRepository,
  QuestionsRepository,
  RegistrationsRepository,
  registerUser,
  submitAnswers,
  viewProgress,
} from '../index.ts';

const scale = { text: 'How much?', content: { type: 'scale' } };

describe('viewProgress', () => {
  test('knows nothing of events that somebody takes no part in', async ({ db }) => {
    const { repository, events, addUser } = await setUp(db);
    expect(await viewProgress(repository, await addUser('bo@example.com'), events)).toEqual(new Map());
  });

  test('counts the required questions of each event and names the open ones by position', async ({ db }) => {
    const { repository, events, questions, addUser } = await setUp(db);
    const user = await addUser('bo@example.com');
    const [first = '', second = ''] = events;
    await registerUser(repository, user, { event: first, role: null, consent: true });
    await submitAnswers(repository, user, first, { [questions[0] ?? '']: 3 });
    expect(await viewProgress(repository, user, [first, second])).toEqual(
      new Map([[first, { role: null, required: 2, open: [3] }]]),
    );
  });

  test('knows nothing where it is asked for no event', async ({ db }) => {
    const { repository, addUser } = await setUp(db);
    expect(await viewProgress(repository, await addUser('bo@example.com'), [])).toEqual(new Map());
  });
});

/** Two events that have started; the first asks three questions, the second of them optional. */
async function setUp(db: Db) {
  const mail = createMail(db, readEnv({}), createLogger('silent'));
  const deps = { db, mail, now: () => new Date('2026-11-29T12:00:00Z') };
  const addUser = async (email: string) => {
    const [row] = await db.insert(users).values({ email }).returning();
    return User.parse(row);
  };
  const owner = await addUser('owner@example.com');
  const club = await foundOrganization(
    new OrganizationsRepository(deps),
    owner,
    OrganizationDraft.parse({ name: 'A' }),
  );
  const events: string[] = [];
  for (const title of ['First', 'Second']) {
    const draft = EventDraft.parse({ title, endDay: '2026-12-01' });
    events.push((await createEvent(new EventsRepository(deps), owner, club.id, draft)).id);
  }
  const questions: string[] = [];
  for (const isRequired of [true, false, true]) {
    const draft = QuestionDraft.parse({ ...scale, isRequired });
    questions.push((await createQuestion(new QuestionsRepository(deps), owner, events[0] ?? '', draft)).id);
  }
  for (const id of events) await moveEvent(new EventsRepository(deps), owner, id, 'start');
  return { repository: new RegistrationsRepository(deps), events, questions, addUser };
}
