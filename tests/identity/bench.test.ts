import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { throwAwayFolder } from '@pi/embedded-postgres/testing/folder';
import { beforeAll, describe, expect, test } from 'vitest';

const BENCH = join(import.meta.dirname, '..', '..', 'bench', 'run.ts');

const side = (store: string, developer: object) => ({ store, developer });
const acme = { name: 'Acme Works', site: 'https://acme-works.example', siteVerified: true };
const PAIRS = [
  { id: 'p1', label: 'same', kind: 'plain', a: side('edge', acme), b: side('chrome-web-store', acme) },
  {
    id: 'p2',
    label: 'different',
    kind: 'plain',
    a: side('edge', acme),
    b: side('shopify', { name: 'Quiet Lake', email: 'secret@quiet-lake.example' }),
  },
];
const FAMILY = {
  id: 'f1',
  label: 'same',
  kind: 'plain',
  company: { nameKey: 'acmeworks', siteDomain: null },
  a: { store: 'edge', name: 'Session Keeper' },
  b: { store: 'firefox', name: 'Session Keeper' },
};

describe('npm run bench', () => {
  test.each(['--help', '-h'])('names the benchmarks for %s, and exits with 0', (option) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [BENCH, option], { encoding: 'utf8' });
    expect([status, stderr, stdout]).toEqual([0, '', expect.stringContaining('npm run bench -- parse | worker')]);
  });

  test('names a wrong option in one sentence, and exits with 2', () => {
    const { status, stderr } = spawnSync(process.execPath, [BENCH, '--nowhere'], { encoding: 'utf8' });
    expect([status, stderr]).toEqual([2, expect.stringMatching(/^Unknown option '--nowhere'.*; usage: /)]);
  });
});

describe('npm run bench -- identity', () => {
  let folder: string;
  beforeAll(() => {
    folder = throwAwayFolder();
  });

  const write = (name: string, lines: (string | object)[]) => {
    const file = join(folder, name);
    writeFileSync(file, lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'));
    return file;
  };
  const bench = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [BENCH, 'identity', ...args], { encoding: 'utf8' });
    return { status, stdout, stderr };
  };

  test.each([
    ['a row without a developer', '--pairs', { ...PAIRS[0], a: { store: 'edge' } }, /line 2: a\.developer: /],
    ['a row of no JSON', '--families', '{', /line 2: no JSON/],
    ['a name without an expected one', '--names', 'address\tacme.example', /line 2: kind, raw name and expected/],
  ] as const)('names file and line of %s, and exits with 2', (_, option, row, message) => {
    const file = write('wrong', [option === '--families' ? FAMILY : (PAIRS[0] ?? ''), row]);
    const { status, stderr } = bench(option, file);
    expect([status, stderr.startsWith(`${file}: `)]).toEqual([2, true]);
    expect(stderr).toMatch(message);
  });

  test('names a file that is not there, and exits with 2', () => {
    const file = join(folder, 'nowhere.jsonl');
    expect(bench('--pairs', file)).toMatchObject({ status: 2, stderr: expect.stringContaining(file) });
  });

  test('scores pairs, products and names, shows each error without mailboxes, and exits with 1', () => {
    const wrong = { ...PAIRS[1], id: 'p3', label: 'same' };
    const { status, stdout } = bench(
      ...['--pairs', write('pairs.jsonl', [...PAIRS, wrong])],
      ...['--families', write('families.jsonl', [FAMILY])],
      ...['--names', write('names.tsv', ['kind\traw\texpected\talso', 'form\tAcme Works GmbH\tAcme Works\t'])],
    );
    expect(stdout).toContain('precision 100 % (1/1), recall 50 % (1/2)');
    expect(stdout).toMatch(
      /p3 plain: missed\n.*"Acme Works", verified .*\n.*"Quiet Lake", mail at quiet-lake\.example/,
    );
    expect(stdout).not.toContain('secret');
    expect(stdout).toContain('Names: 100 % (1/1) as expected');
    expect(stdout).toContain('missed: companies: recall of at least 75 %');
    expect(status).toBe(1);
  });
});
