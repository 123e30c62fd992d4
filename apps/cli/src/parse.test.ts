import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zstdCompressSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { parseMain } from './parse.ts';

const ID = 'abcdefghijklmnopabcdefghijklmnop';
const folder = await mkdtemp(join(tmpdir(), 'parse-'));
const file = join(folder, 'page.html');
afterAll(() => rm(folder, { recursive: true }));

async function parsed(body: string): Promise<{ code: number; lines: string[] }> {
  const lines: string[] = [];
  await writeFile(file, body);
  const code = await parseMain(['--marketplace', 'chrome-web-store', file], (line) => lines.push(line));
  return { code, lines };
}

describe('parseMain', () => {
  test('shows the developer without the e-mail address', async () => {
    const detail = [[ID, '', 'Sample Tabs'], ...Array(9).fill(null), ['jane@mail.example', '', '', '', '', 'Jane Roe']];
    const requests = `<script>AF_dataServiceRequests = {'ds:0' : {id:'xY2Ddd',request:["${ID}"]}};</script>`;
    const block = `<script>AF_initDataCallback({key: 'ds:0', hash: '1', data:${JSON.stringify(detail)}, sideChannel: {}});</script>`;
    const { code, lines } = await parsed(requests + block);
    expect(code).toBe(0);
    expect(lines).toHaveLength(1);
    expect(lines[0]).not.toContain('mail.example');
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      files: [file],
      listings: [{ externalId: ID, name: 'Sample Tabs', developer: { name: 'Jane Roe' } }],
    });
  });

  test('reads a page as it is kept', async () => {
    const page = '<html>Another page</html>';
    await writeFile(file, zstdCompressSync(page));
    const lines: string[] = [];
    await parseMain(['--marketplace', 'chrome-web-store', file], (line) => lines.push(line));
    expect(lines).toEqual((await parsed(page)).lines);
  });

  test('tells a page it cannot use as a problem, and by its exit code', async () => {
    const { code, lines } = await parsed('<html>Another page</html>');
    expect(code).not.toBe(0);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ listings: [], problems: [{ kind: 'not_a_plugin_page' }] });
  });
});
