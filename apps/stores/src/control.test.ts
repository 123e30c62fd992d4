import { describe, expect, test } from 'vitest';
import { CHROME, faultyStores, LIST, OBSIDIAN } from '../test/faulty-stores.ts';
import { FAULTS, startStores } from './index.ts';

const stores = faultyStores();
const LOCAL = { host: 'localhost' };
const put = (body: unknown) =>
  stores.get(LOCAL, '/control/faults', { method: 'PUT', body: typeof body === 'string' ? body : JSON.stringify(body) });
const state = async () => JSON.parse((await stores.get(LOCAL, '/control')).body);

describe('PUT /control/faults', () => {
  test.each([
    ['store', 'no JSON', '{store}'],
    ['store', 'an empty body', ''],
    ['store', 'no store', { faults: [] }],
    ['store', 'an unknown store', { store: 'nowhere', faults: [] }],
    ['faults', 'no faults', { store: 'obsidian' }],
    ['faults', 'faults that are no list', { store: 'obsidian', faults: 'captcha' }],
    ['faults.1', 'an unknown fault', { store: 'obsidian', faults: ['captcha', 'earthquake'] }],
    ['faults.0', 'a fault without its name', { store: 'obsidian', faults: [{ share: 0.5 }] }],
    ['faults.0', 'new classes where there are no pages', { store: 'obsidian', faults: ['renamed_classes'] }],
    ['faults.0', 'a short list where nothing is listed', { store: 'edge', faults: ['short_list'] }],
    ['faults.0.share', 'a share of nothing', { store: 'obsidian', faults: [{ fault: 'captcha', share: 0 }] }],
    ['faults.0.share', 'more than all', { store: 'obsidian', faults: [{ fault: 'captcha', share: 1.1 }] }],
    ['faults.0.share', 'a share that is no number', { store: 'obsidian', faults: [{ fault: 'captcha', share: 'a' }] }],
  ])('answers 400 and names %s: %s', async (field, _, body) => {
    stores.setFaults(OBSIDIAN, ['forbidden']);
    const answer = await put(body);
    expect(answer.status).toBe(400);
    expect(JSON.parse(answer.body).error).toEqual({ field, message: expect.stringContaining(`${field}: `) });
    expect((await state()).stores.obsidian.faults).toEqual([{ fault: 'forbidden', share: 1 }]);
  });

  test('turns a store’s faults on and off', async () => {
    const faults = ['forbidden', { fault: 'captcha', share: 0.2 }];
    expect(JSON.parse((await put({ store: CHROME.name, faults })).body).stores[CHROME.name].faults).toEqual([
      { fault: 'forbidden', share: 1 },
      { fault: 'captcha', share: 0.2 },
    ]);
    expect((await stores.get(CHROME, '/')).status).toBe(403);
    await put({ store: CHROME.name, faults: [] });
    expect((await stores.get(CHROME, '/')).status).toBe(200);
  });
});

describe('GET /control', () => {
  test('lists every fault, and which are on in which store', async () => {
    const { stores: shown, faults } = await state();
    expect(Object.keys(faults)).toEqual(FAULTS.map(({ name }) => name));
    expect(shown[OBSIDIAN.name]).toEqual({ listed: expect.any(Number), faults: [] });
  });
});

describe('startStores', () => {
  test('begins with faults', async () => {
    const running = await startStores({ faults: { obsidian: ['forbidden'] } });
    const answer = await fetch(`${running.url}/control`);
    expect((await answer.json()).stores.obsidian.faults).toEqual([{ fault: 'forbidden', share: 1 }]);
    await running.close();
  });

  test('refuses a fault that is none', async () => {
    // @ts-expect-error there is no such fault
    await expect(startStores({ faults: { obsidian: ['earthquake'] } })).rejects.toThrow(/^faults\.0: no such fault/);
    expect((await stores.get(OBSIDIAN, LIST)).status).toBe(200);
  });
});
