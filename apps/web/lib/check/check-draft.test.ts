import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toAnsweredDraft, toDraft } from './check-draft.ts';
import { readPastedIds } from './read-form.ts';

const form = new FormData();
const draftOf = (ids: readonly string[]) => toAnsweredDraft(form, ids).ids;

describe('the draft of a form', () => {
  test('keeps no more text than a form may send', () => {
    const long = new FormData();
    long.set('ids', 'x'.repeat(4 * 1024 ** 2 + 1));
    expect(toDraft(long)).toEqual({ marketplace: '', since: '', ids: '' });
  });

  test('keeps 5,000 ids after an answer, one a line', () => {
    const ids = Array.from({ length: 5000 }, (_, at) => `chrome-web-store:${String(at).padStart(32, 'a')}`);
    expect(draftOf(ids).split('\n')).toEqual(ids);
    expect(readPastedIds(draftOf(ids))).toEqual(ids);
  });

  test('is a CSV where lines would be read as other ids, such as those of a file', () => {
    expect(draftOf(['uBlock Origin', 'x'])).toBe('Extension ID\n"uBlock Origin"\n"x"');
    expect(draftOf(['a,b', 'c,d'])).toBe('Extension ID\n"a,b"\n"c,d"');
    expect(draftOf(['id', 'x'])).toBe('Extension ID\n"id"\n"x"');
  });

  test('is read back as the ids that were checked', () => {
    const id = fc.string({ minLength: 1, maxLength: 20 }).map((text) => text.trim().replaceAll('\r', ''));
    fc.assert(
      fc.property(fc.uniqueArray(id.filter(Boolean), { minLength: 1 }), (ids) => {
        expect(readPastedIds(draftOf(ids))).toEqual(ids);
      }),
    );
  });
});
