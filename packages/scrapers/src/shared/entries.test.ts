import { describe, expect, test } from 'vitest';
import { entriesOf, namesOf } from './entries.ts';

describe('entriesOf', () => {
  test('keeps each entry once, without empty texts, and leaves wrong ones for validation', () => {
    expect(entriesOf(['moss', '', 7, 'moss', null])).toEqual(['moss', 7, null]);
  });
});

describe('namesOf', () => {
  test('takes names, those of objects too, and leaves objects without a name for validation', () => {
    expect(namesOf(['moss', { name: 'stone' }, { title: 'sand' }])).toEqual(['moss', 'stone', { title: 'sand' }]);
  });
});
