import { describe, expect, test } from 'vitest';
import { checkedResult, keyProblem, storableProblem } from './checked-result.ts';

const NOTHING = { listings: [], gone: [], problems: [] };

describe('checkedResult', () => {
  test('leaves out a plugin that is gone under an invalid id, and names the cleaned id', () => {
    const gone = [
      { externalId: 'moss\u0000', reason: 'closed' },
      { externalId: 'fern', reason: 'bad\u0000 \ud83d' },
    ];
    expect(checkedResult({ ...NOTHING, gone }, 'https://store.example/list')).toMatchObject({
      gone: [{ externalId: 'fern', reason: 'bad \ufffd' }],
      problems: [
        {
          kind: 'invalid_value',
          message: 'a plugin that is gone: the id is too long or has invalid characters',
          externalId: 'moss',
          url: 'https://store.example/list',
        },
      ],
    });
  });

  test('leaves out the numbers of a plugin with an invalid id', () => {
    const users = { value: 1, kind: 'exact' } as const;
    const numbers = [
      { externalId: '\ud83d', users },
      { externalId: 'moss', users },
    ];
    const checked = checkedResult({ ...NOTHING, numbers });
    expect(checked.numbers).toEqual([numbers[1]]);
    expect(checked.problems).toMatchObject([{ externalId: '\ufffd' }]);
  });

  test('cuts a reason', () => {
    const [gone] = checkedResult({ ...NOTHING, gone: [{ externalId: 'moss', reason: 'x'.repeat(300) }] }).gone;
    expect(gone?.reason).toHaveLength(200);
  });
});

describe('storableProblem', () => {
  test('cleans and cuts every text', () => {
    const long = `\u0000${'x'.repeat(3000)}`;
    const { message, externalId, url } = storableProblem({
      kind: 'invalid_value',
      message: long,
      externalId: long,
      url: `https://store.example/${long}`,
    });
    expect([message.length, externalId?.length, url?.length]).toEqual([1000, 200, 2000]);
    expect(message + externalId + url).not.toContain('\u0000');
  });

  test('names no plugin where nothing of the id is left', () => {
    expect(storableProblem({ kind: 'invalid_value', message: '', externalId: '\u0000' }).externalId).toBeNull();
  });
});

describe('keyProblem', () => {
  test('names a key that cannot be stored or found, cleaned', () => {
    expect(keyProblem('moss\u0000')).toMatchObject({ kind: 'invalid_value', externalId: 'moss' });
    expect(keyProblem('x'.repeat(801))).toMatchObject({ externalId: 'x'.repeat(200) });
    expect(keyProblem('')).not.toBeNull();
  });

  test('is null for an address and an id', () => {
    expect(keyProblem('https://store.example/list?page=1')).toBeNull();
    expect(keyProblem('moss')).toBeNull();
  });
});
