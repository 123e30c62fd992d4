import { describe, expect, test } from 'vitest';
import { onlyGone } from './response-trouble.ts';
import { answer } from './test-response.ts';
import { withTotal } from './with-total.ts';

const read = onlyGone('moss', 'closed');

describe('withTotal', () => {
  test.each([undefined, null])('reports a page whose length is %s, and keeps what it holds', (total) => {
    const { gone, problems } = withTotal(read, total, { field: 'info.results' }, answer('{}'));
    expect(gone).toEqual(read.gone);
    const message = 'info.results: the page does not say how many there are, so the other pages are not found';
    expect(problems).toMatchObject([{ kind: 'format_changed', message }]);
  });

  test('names what the list holds', () => {
    const { problems } = withTotal(read, undefined, { field: 'count', entries: 'apps' }, answer('{}'));
    expect(problems[0]?.message).toContain('how many apps there are');
  });

  test('leaves a page as it is that says its length, also when that is 0', () => {
    expect(withTotal(read, 0, { field: 'count' }, answer('{}'))).toBe(read);
  });
});
