import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { readBytes } from './read-bytes.ts';

/** Writes a file that the test deletes when it ends. @returns its path */
function file(bytes: string | Buffer): string {
  const folder = mkdtempSync(join(tmpdir(), 'bytes-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'body.html');
  writeFileSync(path, bytes);
  return path;
}

test.for([
  ['plain', (text: string) => text],
  ['gzip', gzipSync],
  ['zstd', zstdCompressSync],
  ['gzip in zstd', (text: string) => zstdCompressSync(gzipSync(text))],
] as const)('readBytes reads a %s file whatever its name', async ([, compress]) => {
  expect(Buffer.from(await readBytes(file(compress('<html>é</html>')))).toString()).toBe('<html>é</html>');
});

test.for([
  ['gzip', gzipSync],
  ['zstd', zstdCompressSync],
] as const)('readBytes refuses a %s file that is cut short or unpacks to more than allowed', async ([, compress]) => {
  const cut = file(compress('sample '.repeat(100)).subarray(0, -5));
  await expect(readBytes(cut)).rejects.toThrow(`${cut} cannot be decompressed: unexpected end of file`);
  const bomb = file(compress(Buffer.alloc(100_000)));
  await expect(readBytes(bomb, 1000)).rejects.toThrow(`${bomb} cannot be decompressed: more than 1000 bytes`);
});
