import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { hashRows, type TableFile } from '@pi/domain/api';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { pi } from '../../test/pi.ts';
import { describeFailure } from '../environment/describe-failure.ts';

const rows = [{ id: 'toy:a', users: 5 }];
const hash = hashRows(rows);
const file: TableFile = {
  ...{ dataOrigin: 'sample', address: '/plugins.json', query: {}, asOf: { day: '2026-11-10', corrections: [] } },
  ...{ columns: [], rowCount: 1, hash, next: null, rows },
};

let server: Server;
let site = '';
let answer: { status: number; body: string; isBroken?: true };
let asked: string[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.writeHead(answer.status);
    if (answer.isBroken) response.write(answer.body, () => response.destroy());
    else response.end(answer.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());
beforeEach(() => {
  answer = { status: 200, body: JSON.stringify(file) };
  asked = [];
});

describe('pi reproduce', () => {
  test.each([
    ['plugins', '"plugins" is no address: '],
    [`ftp://a.b/plugins.json?hash=${hash}`, 'is no address of the web: it begins with ftp:'],
    [`http://a.b/plugins?hash=${hash}`, '"/plugins" is no path of a table: '],
    ['http://a.b/plugins.json', 'the address has no hash'],
    ['http://a.b/plugins.json?hash=abc', 'hash: "abc" is no SHA-256'],
    [`http://a.b/plugins.json?hash=${hash}&hash=${hash}`, 'the address has more than one hash'],
  ])('refuses %s', async (address, sentence) => {
    const { code, out, error } = await pi(['reproduce', address]);
    expect([code, out, error]).toEqual([2, '', expect.stringContaining(sentence)]);
  });

  test('fails with a sentence where the server is away, breaks off, refuses, or answers no table', async () => {
    const call = (at: string) => pi(['reproduce', `${at}/plugins.json?hash=${hash}`]);
    await expect(call('http://127.0.0.1:1')).rejects.toThrow('http://127.0.0.1:1 cannot be read: ');
    const away = await call('http://127.0.0.1:65535').catch(describeFailure);
    expect(away).toBe('http://127.0.0.1:65535 cannot be read: connect ECONNREFUSED 127.0.0.1:65535');
    answer = { status: 200, body: '{"rows":[', isBroken: true };
    const broken = await call(site).catch(describeFailure);
    expect(broken).toMatch(new RegExp(`^${site} cannot be read: .+$`));
    answer = { status: 404, body: '<html>' };
    await expect(call(site)).rejects.toThrow('/plugins.json answers 404: there is no table at this address.');
    answer = { status: 400, body: JSON.stringify({ message: 'asOf is before the first day.' }) };
    await expect(call(site)).rejects.toThrow('/plugins.json answers 400: asOf is before the first day.');
    answer = { status: 200, body: '<html>' };
    await expect(call(site)).rejects.toThrow('/plugins.json answers no table.');
  });

  test('ends with 1 where the rows have another hash, and lists the corrections since', async () => {
    const corrections = [
      { kind: 'reparse' as const, at: '2026-11-12T01:00:00.000Z', days: { from: '2026-11-01', to: '2026-11-09' } },
      { kind: 'companies' as const, at: '2026-11-13T01:00:00.000Z', days: null },
    ];
    answer.body = JSON.stringify({ ...file, asOf: { day: '2026-11-10', corrections } });
    const { code, out } = await pi(['reproduce', `${site}/plugins.json?asOf=2026-11-10&hash=${'0'.repeat(64)}`]);
    expect([code, out.split('\n')]).toEqual([
      1,
      [
        `Not equal: 1 row with the hash ${hash}, not ${'0'.repeat(64)}.`,
        'Corrected since 2026-11-10:',
        '- 2026-11-12: kept responses were parsed again (2026-11-01 to 2026-11-09)',
        '- 2026-11-13: companies were merged or split',
      ],
    ]);
  });

  test('says what else it may be where no correction is known', async () => {
    const { code, out } = await pi(['reproduce', `${site}/plugins.json?asOf=2026-11-10&hash=${'0'.repeat(64)}`]);
    expect([code, out.split('\n').slice(1)]).toEqual([
      1,
      [
        'No correction of the data of 2026-11-10 is known.',
        'The hash may be of another address, or the table had other columns then.',
      ],
    ]);
  });

  test('says that a table without a day is of now, and that a file states a wrong hash', async () => {
    answer.body = JSON.stringify({ ...file, asOf: null, hash: 'x' });
    const { code, out } = await pi(['reproduce', `${site}/movers.json?hash=${'0'.repeat(64)}`]);
    expect([code, out]).toEqual([1, expect.stringMatching(/states another hash[\s\S]*names no day/)]);
  });

  test('ends with 0 where the rows have the hash, from the address of CSV and from the path alone', async () => {
    vi.stubEnv('APP_URL', site);
    const { code, out } = await pi(['reproduce', `/plugins.csv?users=10k-&asOf=2026-11-10&hash=${hash.toUpperCase()}`]);
    vi.unstubAllEnvs();
    expect([code, out.split('\n')]).toEqual([
      0,
      [`Equal: 1 row with the hash ${hash}.`, 'No correction of the data of 2026-11-10 is known.'],
    ]);
    expect(asked).toEqual(['/plugins.json?users=10k-&asOf=2026-11-10']);
  });
});
