import { Worker } from 'node:worker_threads';
import { describe, expect, test, vi } from 'vitest';
import { createParser, parseInWorker } from './parse-in-worker.ts';

const URL_ = 'https://toy.example/index.json';
const task = {
  parser: { marketplace: 'wordpress' },
  responses: [{ url: URL_, status: 200, headers: {}, body: '{}', fetchedAt: '2026-01-01T03:00:00Z' }],
};
const NOTHING = { listings: [], gone: [], problems: [] };
const worker = (code: string) =>
  new Worker(`const { parentPort } = require('node:worker_threads'); ${code}`, {
    eval: true,
    resourceLimits: { maxOldGenerationSizeMb: 16 },
  });
const ANSWERS = `parentPort.on('message', () => parentPort.postMessage(${JSON.stringify(NOTHING)}));`;

describe('parseInWorker', () => {
  test('fails a unit that uses up the memory, and parses the next one', async () => {
    const start = vi
      .fn<() => Worker>()
      .mockImplementationOnce(() => worker(`const all = []; for (;;) all.push({ ...all });`))
      .mockImplementation(() => worker(ANSWERS));
    const parse = createParser(start, 60_000);
    const [first, second, third] = await Promise.all([parse(task), parse(task), parse(task)]);
    expect(first?.problems).toEqual([
      { kind: 'too_large', message: 'parsing the answer takes too much memory', url: URL_ },
    ]);
    expect([second, third]).toEqual([NOTHING, NOTHING]);
    expect(start).toHaveBeenCalledTimes(2);
  });

  test('fails a unit that uses up the time', async () => {
    const parse = createParser(() => worker('setInterval(() => {}, 1000)'), 1);
    expect(await parse(task)).toEqual({
      ...NOTHING,
      problems: [{ kind: 'timeout', message: 'parsing the answer takes more than 0.001 s', url: URL_ }],
    });
  });

  test('warns and has no result where no worker can be started', async () => {
    const warn = vi.spyOn(process, 'emitWarning').mockImplementation(() => {});
    const starts = [() => new Worker('./missing.js'), () => worker(`throw new Error('broken')`)];
    for (const start of starts) expect(await createParser(start, 60_000)(task)).toBeUndefined();
    expect(warn).toHaveBeenCalledTimes(2);
    warn.mockRestore();
  });

  test('parses with the parser of the registry', async () => {
    expect(await parseInWorker(task)).toMatchObject({ problems: [{ kind: 'format_changed' }] });
  });
});
