import { connect, type Db, letters } from '@pi/db';
import { LETTER_QUEUE, listDeadJobs, listQueueDepths } from '@pi/db/queries/queue/queue';
import { createLogger } from '@pi/domain/logger';
import { sql } from 'drizzle-orm';
import { describe, expect, onTestFinished } from 'vitest';
import { letterTo } from '../test/letter-to.ts';
import { MAIL_FROM, test as mailTest } from '../test/mail-fixture.ts';
import { startSmtp } from '../test/smtp.ts';
import { createLetterQueue, type LetterQueue } from './letter-queue.ts';
import { deleteLettersBefore } from './letters.repository.ts';
import { requeueLetters } from './requeue-letters.ts';
import type { SendDeps } from './send-letter.ts';
import { sendLetters } from './send-letters.ts';
import { smtpTransport } from './transport.ts';

const log = createLogger('silent');
const PEOPLE = Array.from({ length: 30 }, (_, index) => `p${index}@club.example`);

/** `queue`, and `deps`, which send to the mail server. */
const test = mailTest.extend<{ queue: LetterQueue; deps: SendDeps }>({
  queue: async ({ db }, use) => {
    const queue = createLetterQueue(db, log);
    await queue.open();
    await use(queue);
    await queue.close();
  },
  deps: async ({ db, queue, smtp }, use) => {
    const transport = smtpTransport(smtp.url, MAIL_FROM);
    await use({ db, queue, transport, log, now: () => new Date() });
    transport.close();
  },
});

/** The jobs that are retried later are retried now. */
const retryNow = (db: Db) =>
  db.execute(sql`update pgboss.job set start_after = pgboss.job_now() where state = 'retry'`);
const recipientsOf = (deliveries: readonly { recipients: string[] }[]) =>
  deliveries.flatMap(({ recipients }) => recipients).toSorted();

describe('a mail server', () => {
  test.for([
    ['refuses a letter for now', 451],
    ['refuses a letter for good', 550],
  ] as const)('that %s delays it', async ([, code], { db, deps, put, smtp }) => {
    await put(letterTo('ada@club.example'), letterTo('ben@club.example'));
    let refusals = 1;
    smtp.onLetter = () => (refusals-- > 0 ? { code, text: 'no room for ada@club.example' } : null);
    await sendLetters(deps);
    expect(smtp.deliveries).toHaveLength(1);
    expect(await listQueueDepths(db)).toMatchObject([{ marketplace: LETTER_QUEUE, waiting: 1, active: 0, dead: 0 }]);
    const { rows } = await db.execute(sql`select output->>'message' as reason from pgboss.job where state = 'retry'`);
    expect(rows).toEqual([{ reason: expect.stringContaining(`${code} no room for (address)`) }]);
    await retryNow(db);
    await sendLetters(deps);
    expect(recipientsOf(smtp.deliveries)).toEqual(['ada@club.example', 'ben@club.example']);
  });

  test('that hangs delays letters, and keeps no connection to the database meanwhile', async ({
    db,
    deps,
    put,
    smtp,
  }) => {
    await put(...PEOPLE.slice(0, 5).map((one) => letterTo(one)));
    const hanging = Promise.withResolvers<null>();
    const reached = Promise.withResolvers<void>();
    smtp.onLetter = () => {
      reached.resolve();
      return hanging.promise;
    };
    const transport = smtpTransport(smtp.url, MAIL_FROM, { socketTimeout: 1000 });
    onTestFinished(() => transport.close());
    const sending = sendLetters({ ...deps, transport });
    await reached.promise;
    const { rows } = await db.execute(sql`
      select count(*)::int from pg_stat_activity
      where datname = current_database() and state like 'idle in transaction%'`);
    expect(rows).toEqual([{ count: 0 }]);
    await sending;
    hanging.resolve(null);
    expect(await listQueueDepths(db)).toMatchObject([{ waiting: 5, active: 0, dead: 0 }]);
  });

  test('that is away delays letters', async ({ db, deps, put }) => {
    const gone = await startSmtp();
    await gone.close();
    const transport = smtpTransport(gone.url, MAIL_FROM);
    await put(letterTo('ada@club.example'));
    await sendLetters({ ...deps, transport });
    expect(await listQueueDepths(db)).toMatchObject([{ waiting: 1 }]);
    const back = await startSmtp(Number(new URL(gone.url).port));
    onTestFinished(back.close);
    // Before the server: with a connection open it takes half a minute to end.
    onTestFinished(transport.close);
    await retryNow(db);
    await sendLetters({ ...deps, transport });
    expect(back.deliveries).toHaveLength(1);
  });

  test('that refuses a letter at every attempt leaves a dead letter, which can be queued again', async ({
    db,
    deps,
    put,
    queue,
    smtp,
  }) => {
    await put(letterTo('ada@club.example'), letterTo('ben@club.example'));
    await db.execute(sql`update pgboss.job set retry_limit = 1`);
    smtp.onLetter = () => ({ code: 550, text: 'no' });
    await sendLetters(deps);
    await retryNow(db);
    await sendLetters(deps);
    expect(await listDeadJobs(db, LETTER_QUEUE)).toMatchObject([{ attempts: 2 }, { attempts: 2 }]);
    await db.delete(letters).where(sql`recipient = 'ben@club.example'`);
    smtp.onLetter = () => null;
    expect(await requeueLetters(db, queue)).toEqual({ requeued: 1, dropped: 1, left: [] });
    await sendLetters(deps);
    expect(recipientsOf(smtp.deliveries)).toEqual(['ada@club.example']);
    expect(await listQueueDepths(db)).toEqual([]);
    expect(await requeueLetters(db, queue)).toEqual({ requeued: 0, dropped: 0, left: [] });
  });

  test('that is slow keeps its letter: the heartbeat goes on', async ({ db, deps, put, smtp }) => {
    await put(letterTo('ada@club.example'));
    const hanging = Promise.withResolvers<null>();
    smtp.onLetter = () => hanging.promise;
    const sending = sendLetters(deps);
    await expect
      .poll(
        async () => {
          const { rows } = await db.execute(
            sql`select 1 from pgboss.job where state = 'active' and heartbeat_on > started_on + interval '1 second'`,
          );
          return rows.length;
        },
        { timeout: 10_000 },
      )
      .toBe(1);
    hanging.resolve(null);
    await sending;
    expect(smtp.deliveries).toHaveLength(1);
  });
});

describe('a letter', () => {
  test('rolls back with its job, and its job with it', async ({ db, deps, mail, smtp }) => {
    const failing = db.transaction(async (tx) => {
      await mail.put(tx, [letterTo('ada@club.example')]);
      throw new Error('broken off');
    });
    await expect(failing).rejects.toThrow('broken off');
    expect(await db.$count(letters)).toBe(0);
    expect(await listQueueDepths(db)).toEqual([]);
    await sendLetters(deps);
    expect(smtp.deliveries).toEqual([]);
  });

  test('loses its content once it is sent', async ({ db, deps, put }) => {
    await put(letterTo('ada@club.example', { unsubscribeUrl: 'https://club.example/no' }));
    await sendLetters(deps);
    expect(await db.select().from(letters)).toMatchObject([
      {
        recipient: 'ada@club.example',
        subject: '',
        text: '',
        html: '',
        unsubscribeUrl: null,
        sentAt: expect.any(Date),
      },
    ]);
  });

  test('that has expired is not sent, and loses its content', async ({ db, deps, put, smtp }) => {
    const at = (ms: number) => new Date(Date.now() + ms);
    await put(
      letterTo('ada@club.example', { expiresAt: at(-1000) }),
      letterTo('ben@club.example', { expiresAt: at(60_000) }),
    );
    await sendLetters(deps);
    expect(recipientsOf(smtp.deliveries)).toEqual(['ben@club.example']);
    expect(await db.select().from(letters).where(sql`recipient = 'ada@club.example'`)).toMatchObject([
      { subject: '', text: '', html: '', sentAt: expect.any(Date) },
    ]);
    expect(await listQueueDepths(db)).toEqual([]);
  });

  test('that was deleted since, or sent, completes its job', async ({ db, deps, put, smtp }) => {
    await put(letterTo('ada@club.example'), letterTo('ben@club.example'));
    await deleteLettersBefore(db, new Date(Date.now() + 1000));
    await put(letterTo('cem@club.example'));
    await db.update(letters).set({ sentAt: new Date() });
    await sendLetters(deps);
    expect(smtp.deliveries).toEqual([]);
    expect(await listQueueDepths(db)).toEqual([]);
  });

  test('with a code goes before those of a roster', async ({ deps, put, smtp }) => {
    await put(...PEOPLE.map((one) => letterTo(one)));
    await put(letterTo('ada@club.example', { kind: 'sign_in' }));
    expect(await sendLetters(deps)).toBe(false);
    expect(recipientsOf(smtp.deliveries.slice(0, 5))).toContain('ada@club.example');
    expect(smtp.deliveries).toHaveLength(PEOPLE.length + 1);
  });
});

describe('sendLetters', () => {
  test('fails a job that it cannot read, and sends the others', async ({ db, deps, put, smtp, queue }) => {
    await db.execute(sql`
      insert into pgboss.job (name, data, retry_limit, dead_letter, priority)
      values (${LETTER_QUEUE}, '{"letter": "no id"}', 0, 'dead-letters', 9)`);
    await put(letterTo('ada@club.example'));
    await sendLetters(deps);
    expect(smtp.deliveries).toHaveLength(1);
    const reason = 'a letter’s job cannot be read: {"letter":"no id"}';
    expect(await listDeadJobs(db, LETTER_QUEUE)).toMatchObject([{ reason }]);
    expect(await requeueLetters(db, queue)).toEqual({ requeued: 0, dropped: 0, left: [reason] });
    expect(await listDeadJobs(db, LETTER_QUEUE)).toHaveLength(1);
  });

  test('sends each letter once, however many send at once', async ({ databaseUrl, deps, put, smtp }) => {
    await put(...PEOPLE.map((one) => letterTo(one)));
    const others = [1, 2, 3].map(() => {
      const { db, close } = connect(databaseUrl);
      const queue = createLetterQueue(db, log);
      onTestFinished(() => queue.close().then(close));
      return { ...deps, db, queue };
    });
    await Promise.all([deps, ...others].map((one) => sendLetters(one)));
    expect(recipientsOf(smtp.deliveries)).toEqual(PEOPLE.toSorted());
  });

  test('takes no letter when its time is up', async ({ deps, put, smtp }) => {
    await put(letterTo('ada@club.example'));
    expect(await sendLetters(deps, { signal: AbortSignal.abort(), forGood: true })).toBe(true);
    expect(smtp.deliveries).toEqual([]);
  });

  test('waits for more when it is for good, and through failures of the database', async ({ deps, put, smtp }) => {
    const ending = new AbortController();
    let failures = 2;
    const take = () => (failures-- > 0 ? Promise.reject(new Error('the database is away')) : deps.queue.take());
    const queue = { ...deps.queue, take };
    await expect(sendLetters({ ...deps, queue })).rejects.toThrow('the database is away');
    const sending = sendLetters({ ...deps, queue }, { forGood: true, signal: ending.signal });
    await put(letterTo('ada@club.example'));
    await smtp.waitFor(1);
    await put(letterTo('ben@club.example'));
    await smtp.waitFor(2);
    ending.abort();
    await sending;
  });
});

describe('the queue of letters', () => {
  test('is made once by processes that open it at the same moment', async ({ databaseUrl, db }) => {
    const opened = await Promise.all(
      Array.from({ length: 6 }, async () => {
        const { db: own, close } = connect(databaseUrl);
        const queue = createLetterQueue(own, log);
        onTestFinished(() => queue.close().then(close));
        await queue.open();
        return { own, queue };
      }),
    );
    for (const { own, queue } of opened) {
      const id = crypto.randomUUID();
      await own.transaction((tx) => queue.put(tx, [{ id, kind: 'reminder' }]));
    }
    expect(await listQueueDepths(db)).toMatchObject([{ marketplace: LETTER_QUEUE, waiting: 6 }]);
    const { rows } = await db.execute(
      sql`select dead_letter, retention_seconds, retry_limit from pgboss.queue where name = ${LETTER_QUEUE}`,
    );
    expect(rows).toEqual([{ dead_letter: 'dead-letters', retention_seconds: 30 * 86_400, retry_limit: 20 }]);
  });
});
