import { describe, expect, test } from 'vitest';
import { applyExceptions, checkCommentWidth, checkWords, readRefusedWords } from './glossary-check.ts';

const WORDS = readRefusedWords(`
| word | meaning | not |
|---|---|---|
| close | ends what is open | \`settle*\` |
| continuation | a resumed call | \`AGAIN\`, link |
| dead letter | failed for good | \`given_up\`, "given up" |
| match reason | why | \`because\` |
| gone | not listed | |
`);

const found = (source: string, path = 'packages/x/src/a.ts') =>
  checkWords(path, source, WORDS).map((finding) => `${finding.line}: ${finding.found} -> ${finding.use}`);

describe('checkWords', () => {
  test('finds a refused identifier and names the word to use', () => {
    expect(found('const a = 1;\nif (AGAIN) a.settleRun();')).toEqual([
      '2: AGAIN -> continuation',
      '2: settleRun -> close',
    ]);
  });

  test('leaves other identifiers, and words that only explain', () => {
    expect(found('settled(settlement, again, link, gone)')).toEqual([]);
  });

  test('leaves English words in comments and messages', () => {
    expect(found('// settle what was given up\nlog("Failed because of a settle")')).toEqual([]);
  });

  test('finds a phrase in a message, in any case and over a line break', () => {
    expect(found('log(`a job\n  Given\nup`)')).toEqual(['2: given up -> dead letter']);
  });

  test('finds a phrase in a text of JSX', () => {
    expect(found('const page = <p>It was given up.</p>;', 'apps/web/app/page.tsx')).toEqual([
      '1: given up -> dead letter',
    ]);
  });

  test('finds a column in SQL', () => {
    expect(found('sql`select id,\n given_up from jobs`')).toEqual(['2: given_up -> dead letter']);
  });

  test('finds a column of one word in the schema only', () => {
    const source = "matchReason: text('because')";
    expect(found(source, 'packages/db/src/schema/companies.ts')).toEqual(['1: because -> match reason']);
    expect(found(source)).toEqual([]);
  });

  test('finds a file or folder name', () => {
    expect(found('', 'packages/settle-runs/src/a.ts')).toEqual(['1: settleRuns -> close']);
    expect(found('', 'packages/x/src/settle-earlier.test.ts')).toEqual(['1: settleEarlier -> close']);
  });
});

describe('applyExceptions', () => {
  const exceptions = [{ found: 'AGAIN', under: 'apps/cli/', reason: 'its own word' }];

  test('lets an exception pass below its path only', () => {
    const findings = ['apps/cli/a.ts', 'apps/web/a.ts'].flatMap((path) => checkWords(path, 'AGAIN', WORDS));
    expect(applyExceptions(findings, exceptions).map(({ path }) => path)).toEqual(['apps/web/a.ts']);
  });

  test('finds an exception that allows nothing', () => {
    expect(applyExceptions([], exceptions)).toMatchObject([{ path: 'apps/cli/', found: 'AGAIN' }]);
  });
});

describe('checkCommentWidth', () => {
  const wide = 'x'.repeat(101);

  test('finds each line of a comment with more than 100 columns', () => {
    const source = `// ${wide}\n/**\n * short\n * ${wide}\n */`;
    expect(checkCommentWidth('a.ts', source).map(({ line }) => line)).toEqual([1, 4]);
  });

  test('leaves wide code, and comments of 100 columns', () => {
    expect(checkCommentWidth('a.ts', `const a = '${wide}';\n// ${'x'.repeat(97)}`)).toEqual([]);
  });
});
