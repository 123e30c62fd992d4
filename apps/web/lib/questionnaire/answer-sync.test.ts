import { describe, expect, test } from 'vitest';
import { createAnswerSync, type SentAnswer } from './answer-sync.ts';
import { describeSave, type SaveState } from './saved-words.ts';

const OK = { isOk: true, status: 200, message: '' };
const UNREACHABLE = { isOk: false, status: 0, message: '' };
const now = new Date('2026-11-29T18:40:00Z');

/** A device whose server answers as told; what it received is in `sent`. */
function setUp(answers: { isOk: boolean; status: number; message: string }[] = [], kept = new Map<string, string>()) {
  const sent: [string, SentAnswer][] = [];
  const states: SaveState[] = [];
  const refused: string[] = [];
  const sync = createAnswerSync({
    storage: {
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, value) => void kept.set(key, value),
      removeItem: (key) => void kept.delete(key),
    },
    owner: 'me',
    put: async (id, value) => {
      sent.push([id, value]);
      return answers.shift() ?? OK;
    },
    now: () => now,
    report: (state) => states.push(state),
    refuse: (id, message) => refused.push(`${id}: ${message}`),
  });
  const reported = () => states.map((state) => describeSave(state, 'UTC', now));
  return { sync, sent, reported, refused, kept };
}

describe('answers of a questionnaire', () => {
  test('stay on the device while the server cannot be reached, and say since when', async () => {
    const { sync, kept, reported } = setUp([UNREACHABLE]);
    sync.keep('q1', 3);
    expect(await sync.send()).toBe(false);
    expect([...kept.keys()]).toEqual(['answer me q1']);
    expect(reported()).toEqual(['Not saved since 18:40, kept on this device. The server cannot be reached.']);
  });

  test('are sent when the page is opened again, and then leave the device', async () => {
    const { kept } = setUp();
    const before = setUp([UNREACHABLE], kept);
    before.sync.keep('q1', 'yes');
    await before.sync.send();
    const after = setUp([], kept);
    expect(after.sync.restore(['q1', 'q2'])).toEqual(new Map([['q1', 'yes']]));
    expect(await after.sync.send()).toBe(true);
    expect(after.sent).toEqual([['q1', 'yes']]);
    expect(kept.size).toBe(0);
  });

  test.each([404, 409])(
    'leave the device when the server answers %i: nobody can save them any more',
    async (status) => {
      const { sync, kept, refused } = setUp([{ isOk: false, status, message: 'too late' }]);
      sync.keep('q1', 1);
      expect(await sync.send()).toBe(true);
      expect([refused, kept.size]).toEqual([['q1: too late'], 0]);
    },
  );

  test('that are refused leave the device and do not hold up the others', async () => {
    const { sync, kept, sent, refused } = setUp([{ isOk: false, status: 400, message: 'at most 2 options' }, OK]);
    sync.keep('q1', ['a', 'b', 'c']);
    sync.keep('q2', 4);
    expect(await sync.send()).toBe(true);
    expect(refused).toEqual(['q1: at most 2 options']);
    expect(sent.map(([id]) => id)).toEqual(['q1', 'q2']);
    expect(kept.size).toBe(0);
  });

  test('say what the server reported where it refuses for now', async () => {
    const { sync, reported } = setUp([{ isOk: false, status: 401, message: 'Sign in first.' }]);
    sync.keep('q1', 3);
    await sync.send();
    expect(reported()).toEqual(['Not saved since 18:40, kept on this device. Sign in first.']);
  });

  test('that change while they are sent are sent again, the newest last', async () => {
    const { sync, sent, kept } = setUp();
    sync.keep('q1', 1);
    const sending = sync.send();
    sync.keep('q1', 2);
    sync.keep('q1', 3);
    await Promise.all([sending, sync.send()]);
    expect(sent).toEqual([
      ['q1', 1],
      ['q1', 3],
    ]);
    expect(kept.size).toBe(0);
  });

  test('of another person, or that are damaged, are not restored', () => {
    const kept = new Map([
      ['answer other q1', JSON.stringify({ value: 1, since: now.toISOString() })],
      ['answer me q2', '{'],
      ['answer me q3', '"text"'],
    ]);
    expect(setUp([], kept).sync.restore(['q1', 'q2', 'q3'])).toEqual(new Map());
  });
});
