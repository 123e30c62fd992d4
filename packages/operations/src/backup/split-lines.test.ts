import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitLines } from './split-lines.ts';

async function* chunksOf(bytes: Buffer, size: number) {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

async function linesOf(text: string, size = 3): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of splitLines(chunksOf(Buffer.from(text), size))) lines.push(line);
  return lines;
}

describe('splitLines', () => {
  test('refuses text without an end', async () => {
    await expect(linesOf('a\nb')).rejects.toThrow('its last line is cut off');
  });

  test('splits at line feeds alone, wherever the chunks end', async () => {
    expect(await linesOf('a\u2028\r\nb\u0085\n\n')).toEqual(['a\u2028\r', 'b\u0085', '']);
    const lines = fc.array(fc.string({ unit: 'grapheme' }).filter((line) => !line.includes('\n')));
    await fc.assert(
      fc.asyncProperty(lines, fc.integer({ min: 1, max: 9 }), async (all, size) => {
        expect(await linesOf(all.map((line) => `${line}\n`).join(''), size)).toEqual(all);
      }),
    );
  });
});
