import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { readBytes } from './read-bytes.ts';

test.for([
  ['plain', (text: string) => text],
  ['gzip', gzipSync],
  ['zstd', zstdCompressSync],
] as const)('readBytes reads a %s file whatever its name', async ([, compress]) => {
  const folder = mkdtempSync(join(tmpdir(), 'bytes-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'body.html');
  writeFileSync(file, compress('<html>é</html>'));
  expect(Buffer.from(await readBytes(file)).toString()).toBe('<html>é</html>');
});
