import { get } from 'node:http';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { createGunzip } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { CHROME, faultyStores, OBSIDIAN, STATS } from '../../test/faulty-stores.ts';

const stores = faultyStores();
const page = () => stores.detailPaths()[0] ?? '';
const open = (path: string) =>
  new Promise<Readable & { headers: unknown }>((resolve) =>
    get(stores.url() + path, { headers: { host: CHROME.host } }, resolve),
  );

describe('the bytes of an answer', () => {
  test('are windows-1252 or UTF-16 while the header says UTF-8', async () => {
    stores.setFaults(CHROME, ['wrong_encoding']);
    const answers = await Promise.all(stores.detailPaths().map((path) => stores.get(CHROME, path)));
    const legacy = answers.filter(({ bytes }) => !bytes.includes(0));
    expect(legacy.length).toBeGreaterThan(10);
    expect(answers.length - legacy.length).toBeGreaterThan(10);
    for (const { bytes, body, headers } of legacy) {
      expect(headers['content-type']).toContain('utf-8');
      expect(body).toContain('\ufffd');
      expect(new TextDecoder('windows-1252').decode(bytes)).toMatch(/[äöü]/);
    }
    const wide = answers.find(({ bytes }) => bytes.includes(0));
    expect(wide?.bytes.toString('utf16le')).toContain('<!doctype html>');
  });

  test('are few and decompress to more than a reader accepts', async () => {
    stores.setFaults(CHROME, ['gzip_bomb']);
    let packed = 0;
    let unpacked = 0;
    const response = await open(page());
    response.on('data', (chunk: Buffer) => {
      packed += chunk.length;
    });
    for await (const chunk of response.pipe(createGunzip())) unpacked += chunk.length;
    expect(packed).toBeLessThan(200_000);
    expect(unpacked).toBeGreaterThan(60_000_000);
  });

  test('hold six million empty objects, and spare robots.txt', async () => {
    stores.setFaults(CHROME, ['element_bomb']);
    const answer = await text((await open(page())).pipe(createGunzip()));
    expect(answer.startsWith('[{},{},')).toBe(true);
    expect(answer.length).toBe(6_000_000 * '{},'.length + 1);
    expect((await stores.get(CHROME, '/robots.txt')).body).toContain('User-agent');
  });

  test('are fewer than announced, or a gzip stream without its end', async () => {
    for (const store of [CHROME, OBSIDIAN]) stores.setFaults(store, ['cut_body']);
    await expect(stores.get(CHROME, page())).rejects.toThrow('aborted');
    await expect(stores.get(OBSIDIAN, STATS, { gzip: true })).rejects.toThrow(/aborted|unexpected end of file/);
    const packed = await Promise.allSettled(
      stores.detailPaths().map((path) => stores.get(CHROME, path, { gzip: true })),
    );
    const ends = packed.map((end) => (end.status === 'rejected' ? end.reason.message : 'whole'));
    expect(new Set(ends)).toEqual(new Set(['aborted', 'unexpected end of file']));
  });

  test('come one by one', async () => {
    stores.setFaults(CHROME, ['slow_drip']);
    const response = await open(page());
    const lengths: number[] = [];
    for await (const chunk of response) {
      lengths.push(chunk.length);
      if (lengths.length === 3) break;
    }
    expect(lengths).toEqual([1, 1, 1]);
  });

  test('are none to HEAD', async () => {
    stores.setFaults(CHROME, ['gzip_bomb', 'slow_drip']);
    expect((await stores.get(CHROME, page(), { method: 'HEAD' })).bytes.length).toBe(0);
  });
});
