import { describe, expect, test } from 'vitest';
import { aListing } from '../../test/listing.ts';
import { contentOf } from './content.ts';
import { restoreFields } from './restore-fields.ts';

const SPANISH = contentOf(aListing({ language: 'es', summary: 'Ordena pestañas', version: '1.0.0' }));
const { summary: _, version: __, ...ENGLISH } = contentOf(aListing());
const seenAt = new Date('2026-01-02T10:00:00Z');

describe('restoreFields', () => {
  test('restores no text in another language, but what is the same in every language', () => {
    const [restored] = restoreFields(SPANISH, [{ seenAt, content: ENGLISH }], ['summary', 'version']);
    expect(restored?.content).toEqual({ ...ENGLISH, version: '1.0.0' });
  });

  test('leaves out contents that are equal to the one before them once they are restored', () => {
    const { version, ...without } = SPANISH;
    expect(restoreFields(SPANISH, [{ seenAt, content: without }], ['version'])).toEqual([]);
  });
});
