import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readIds } from './read-ids.ts';

const folder = mkdtempSync(join(tmpdir(), 'ids-'));
afterAll(() => rmSync(folder, { recursive: true }));

function fileOf(text: string): string {
  const file = join(folder, 'ids.txt');
  writeFileSync(file, text);
  return file;
}

describe('readIds', () => {
  test.each([
    ['abc\n\nnot one id\n', /^--ids: line 3 of .*ids\.txt is not an id: "not one id"$/],
    [`${'a'.repeat(201)}\n`, /^--ids: line 1 of /],
    ['a\0b', /^--ids: line 1 of .* is not an id: "a\\u0000b"$/],
    ['# nothing yet\n\n', /^--ids: .*ids\.txt contains no ids$/],
  ])('refuses %j', (text, message) => {
    expect(() => readIds(fileOf(text))).toThrow(message);
  });

  test('names a file that does not exist', () => {
    expect(() => readIds(join(folder, 'nothing.txt'))).toThrow(/^--ids: .*nothing\.txt cannot be read: ENOENT/);
  });

  test('takes one id a line, each once, without comments', () => {
    const text = '# from a list\r\nabc\r\n  group:artifact  # with a word on it\n\nabc\nc#d\n';
    expect(readIds(fileOf(text))).toEqual(['abc', 'group:artifact', 'c#d']);
  });
});
