import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { loadResponse, ManifestLine, type RecordedLine, readRecordings } from './recordings.ts';

const folder = mkdtempSync(join(tmpdir(), 'recordings-'));
const manifest = join(folder, 'manifest.jsonl');
afterAll(() => rmSync(folder, { recursive: true }));

const GOOD = {
  marketplace: 'obsidian',
  url: 'https://toy.example/list.json',
  fetchedAt: '2026-01-31T13:00:00+01:00',
  status: 200,
  file: 'list.json',
};

/** Reads a manifest of these lines; what is not text becomes JSON. */
async function readLines(...lines: unknown[]): Promise<RecordedLine[]> {
  writeFileSync(manifest, lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\r\n'));
  return collect(manifest);
}

async function collect(path: string): Promise<RecordedLine[]> {
  const lines: RecordedLine[] = [];
  for await (const line of readRecordings(path)) lines.push(line);
  return lines;
}

describe('readRecordings', () => {
  test('numbers the lines, and skips blank ones', async () => {
    const lines = await readLines(GOOD, '', { ...GOOD, marketplace: 'raycast' }, '');
    expect(lines).toMatchObject([
      { line: 1, recorded: GOOD, adapter: { info: { name: 'obsidian' } } },
      { line: 3, adapter: { info: { name: 'raycast' } } },
    ]);
  });

  test.for([
    ['text that is not JSON', 'not json', /^line 2: .*JSON/],
    ['a list', [GOOD], /^line 2: : Invalid input: expected object/],
    ['an unknown marketplace', { ...GOOD, marketplace: 'nowhere' }, /^line 2: .*"nowhere"/],
    ['no marketplace', { ...GOOD, marketplace: undefined }, /^line 2: marketplace: /],
    ['an invalid URL', { ...GOOD, url: 'list.json' }, 'line 2: url: not a URL'],
    ['a URL with control characters', { ...GOOD, url: 'https://toy.example/\u0000' }, 'line 2: url: not a URL'],
    ['an invalid moment', { ...GOOD, fetchedAt: 'yesterday' }, /^line 2: fetchedAt: .*ISO datetime/],
    ['a moment without a zone', { ...GOOD, fetchedAt: '2026-01-31T13:00:00' }, /^line 2: fetchedAt: /],
    [
      'a moment before 1990',
      { ...GOOD, fetchedAt: '1970-01-01T00:00:00Z' },
      'line 2: fetchedAt: not between 1990 and 2099',
    ],
    ['an invalid status', { ...GOOD, status: 42 }, /^line 2: status: /],
    ['a header that is not text', { ...GOOD, headers: { age: 1 } }, /^line 2: headers\.age: /],
    ['another method', { ...GOOD, method: 'PUT' }, /^line 2: method: /],
    ['no file', { ...GOOD, file: '' }, /^line 2: file: /],
  ] as const)('names the line and what is wrong with %s, and reads the others', async ([, bad, message]) => {
    const lines = await readLines(GOOD, bad, GOOD);
    expect(lines).toMatchObject([
      { line: 1, recorded: GOOD },
      { line: 2, problem: { kind: 'unusable_line', message: expect.stringMatching(message) } },
      { line: 3, recorded: GOOD },
    ]);
  });

  test('names every invalid field of a line', async () => {
    const [line] = await readLines({ ...GOOD, url: 'x', status: 1 });
    expect(line).toMatchObject({ problem: { message: expect.stringMatching(/^line 1: url: .*; status: /) } });
  });

  test('throws when the manifest does not exist', async () => {
    await expect(collect(join(folder, 'nowhere.jsonl'))).rejects.toThrow('ENOENT');
  });
});

describe('loadResponse', () => {
  test('loads a body relative to the manifest, decodes it, and has moment and headers in one form', async () => {
    writeFileSync(join(folder, 'body.gz'), gzipSync(Buffer.from('caf\xe9', 'latin1')));
    const line = ManifestLine.parse({
      ...GOOD,
      headers: { 'Content-Type': 'text/html; charset=iso-8859-1' },
      finalUrl: 'https://toy.example/final',
      file: 'body.gz',
    });
    expect(await loadResponse(manifest, line)).toEqual({
      url: GOOD.url,
      finalUrl: 'https://toy.example/final',
      request: undefined,
      status: 200,
      headers: { 'content-type': 'text/html; charset=iso-8859-1' },
      fetchedAt: '2026-01-31T12:00:00.000Z',
      body: 'café',
    });
  });

  test('has method and body of a request that is not a GET', async () => {
    writeFileSync(join(folder, 'list.json'), '[]');
    const line = ManifestLine.parse({ ...GOOD, method: 'POST', body: '{"page":2}' });
    expect(await loadResponse(manifest, line)).toMatchObject({
      request: { method: 'POST', body: '{"page":2}' },
      body: '[]',
    });
  });

  test('throws when the file does not exist', async () => {
    await expect(loadResponse(manifest, ManifestLine.parse({ ...GOOD, file: 'nowhere' }))).rejects.toThrow('ENOENT');
  });
});
