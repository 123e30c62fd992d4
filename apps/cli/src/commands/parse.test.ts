import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zstdCompressSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { pi } from '../../test/pi.ts';

const ID = 'abcdefghijklmnopabcdefghijklmnop';
const folder = await mkdtemp(join(tmpdir(), 'parse-'));
const file = join(folder, 'page.html');
afterAll(() => rm(folder, { recursive: true }));

async function parse(body: string | Buffer): Promise<{ code: number; lines: string[] }> {
  await writeFile(file, body);
  const { code, out } = await pi(['parse', '--marketplace', 'chrome-web-store', file]);
  return { code, lines: out.split('\n') };
}

describe('pi parse', () => {
  test('shows the developer without the e-mail address', async () => {
    const detail = [
      [ID, '', 'Sample Tabs'],
      ...Array(9).fill(null),
      ['jane@mail.example', ...Array(4).fill(null), 'Jane Roe'],
    ];
    const requests = `<script>AF_dataServiceRequests = {'ds:0' : {id:'xY2Ddd',request:["${ID}"]}};</script>`;
    const block = `<script>AF_initDataCallback({key: 'ds:0', hash: '1', data:${JSON.stringify(detail)}, sideChannel: {}});</script>`;
    const { code, lines } = await parse(requests + block);
    expect(code).toBe(0);
    expect(lines).toHaveLength(1);
    expect(lines[0]).not.toContain('mail.example');
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      files: [file],
      listings: [{ externalId: ID, name: 'Sample Tabs', developer: { name: 'Jane Roe' } }],
    });
  });

  test('reads a page as the archive keeps it', async () => {
    const page = '<html>Another page</html>';
    const { lines } = await parse(zstdCompressSync(page));
    expect(lines).toEqual((await parse(page)).lines);
  });

  test('reports a page it cannot use as a problem, with exit code 3', async () => {
    const { code, lines } = await parse('<html>Another page</html>');
    expect(code).toBe(3);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ listings: [], problems: [{ kind: 'not_a_plugin_page' }] });
  });

  test.for([
    [['--fetched-at', 'noon'], /^--fetched-at: "noon" is not a moment of the form/],
    [['--marketplace', 'nowhere'], /^--marketplace: "nowhere" is not a marketplace/],
    [[], /^required option '--marketplace <name>' not specified$/],
  ] as const)('refuses %j', async ([args, message]) => {
    const { code, out, error } = await pi(['parse', ...args, file]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error).toMatch(message);
  });
});
