import { describe, expect, test } from 'vitest';
import { listRawStatements, listUntestedSqlFiles, rawStatementsOf } from '../test/raw-sql.ts';

const SOURCE = import.meta.dirname;
const FEWER_THAN = 71;
describe('raw statements', () => {
  const all = listRawStatements(SOURCE);

  test(`are fewer than ${FEWER_THAN}`, () => {
    expect(all.map(({ file, line, text }) => `${file}:${line} ${text}`).slice(FEWER_THAN - 1)).toEqual([]);
  });

  test('are in files named *.sql.ts', () => {
    const outside = all.filter(({ file }) => !file.endsWith('.sql.ts'));
    expect(outside.map(({ file, line, text }) => `${file}:${line} ${text}`)).toEqual([]);
  });

  test('have a test beside them', () => {
    expect(listUntestedSqlFiles(SOURCE)).toEqual([]);
  });
});

// biome-ignore-start lint/suspicious/noTemplateCurlyInString: they are sources to be read
describe('rawStatementsOf', () => {
  test('finds commands and long fragments, with what they contain once', () => {
    const source = [
      'const a = sql`select ${sql`select 1`} from t`;',
      'const b = sql<number>`lower(${name})`;',
      'const c = sql`(',
      '  select ${sql`case',
      '    when x then {y}',
      '  end`})`;',
      '// a comment on `sql` and select',
      'await tx.execute(sql`',
      '  delete from t`);',
    ];
    expect(rawStatementsOf(source.join('\n'))).toEqual([
      { line: 1, text: 'select ${sql`select 1`} from t' },
      { line: 3, text: '(' },
      { line: 8, text: 'delete from t' },
    ]);
  });

  test('leaves short fragments in a builder alone', () => {
    expect(rawStatementsOf('where(sql`${a} = any(${b})`, sql`exists (\n  select from t\n  where x)`)')).toEqual([]);
  });
});
// biome-ignore-end lint/suspicious/noTemplateCurlyInString: they are sources to be read
