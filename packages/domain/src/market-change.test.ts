import { describe, expect, test } from 'vitest';
import { contentChanges, isChangeOfHands, RevisionContent } from './market-change.ts';

const BEFORE: RevisionContent = {
  url: 'https://market.example/one',
  name: 'Tab Sorter',
  version: '1.0',
  category: 'tools',
  pricingModel: 'free',
  permissions: ['tabs', 'storage'],
  developer: { name: 'Quiet Lake' },
};

describe('RevisionContent', () => {
  test('takes a stored content as it is, with fields that later rules refuse or do not know', () => {
    const stored = { ...BEFORE, listedOn: 'long ago', retired: true };
    expect(RevisionContent.parse(stored)).toEqual(stored);
  });

  test.for([null, undefined, 'text', {}, { name: 'Tab Sorter' }, { ...BEFORE, name: null }, { ...BEFORE, url: 1 }])(
    'refuses %o, which has no url or no name',
    (stored) => {
      expect(() => RevisionContent.parse(stored)).toThrow('a stored content needs a url and a name');
    },
  );
});

describe('isChangeOfHands', () => {
  const details = (confidence: number) => ({ confidence, changed: [], kept: [] });

  test.for([
    { kind: 'renamed' },
    { kind: 'developer_renamed', details: details(1) },
    { kind: 'contact_changed', details: details(0.69) },
    { kind: 'contact_changed', details: null },
  ] as const)('is false of %o', (change) => expect(isChangeOfHands(change)).toBe(false));

  test.for([
    { kind: 'owner_changed', details: details(0.1) },
    { kind: 'owner_changed' },
    { kind: 'taken_over' },
    { kind: 'contact_changed', details: details(0.7) },
  ] as const)('is true of %o', (change) => expect(isChangeOfHands(change)).toBe(true));
});

describe('contentChanges', () => {
  test('leaves changes of the owner to those who compare identities', () => {
    expect(contentChanges(BEFORE, { ...BEFORE, developer: { name: 'New Owner' } })).toEqual([]);
  });

  test('gives no change when nothing changed', () => {
    expect(contentChanges(BEFORE, structuredClone(BEFORE))).toEqual([]);
  });

  test('gives no change for a field that one content does not have', () => {
    const { version, category, permissions, developer, ...withoutThem } = BEFORE;
    expect(contentChanges(BEFORE, withoutThem)).toEqual([]);
    expect(contentChanges(withoutThem, BEFORE)).toEqual([]);
  });

  test.each([
    ['renamed', { name: 'Tab Tidier' }, 'Tab Sorter', 'Tab Tidier'],
    ['version_released', { version: '1.1' }, '1.0', '1.1'],
    ['price_changed', { pricingLabel: '4 a month' }, 'free', '4 a month'],
    ['category_changed', { category: 'games' }, 'tools', 'games'],
    ['permission_added', { permissions: ['tabs', 'storage', 'history'] }, null, 'history'],
    ['permission_removed', { permissions: ['tabs'] }, 'storage', null],
  ])('gives %s with the old and the new value', (kind, change, before, after) => {
    expect(contentChanges(BEFORE, { ...BEFORE, ...change })).toEqual([{ kind, before, after }]);
  });

  test('gives one change for a permission that is listed twice', () => {
    const after = { ...BEFORE, permissions: ['tabs', 'storage', 'history', 'history'] };
    expect(contentChanges(BEFORE, after)).toHaveLength(1);
  });

  test('cuts long texts', () => {
    const [change] = contentChanges(BEFORE, { ...BEFORE, name: 'x'.repeat(500) });
    expect(change?.after).toHaveLength(200);
  });

  test('gives no change of texts in two languages, but of what is the same in each', () => {
    const spanish = { ...BEFORE, language: 'es', name: 'Pestañas', category: 'herramientas', pricingLabel: 'Gratis' };
    const after = { ...spanish, version: '2.0', permissions: ['tabs'] };
    expect(contentChanges(BEFORE, after).map(({ kind }) => kind)).toEqual(['version_released', 'permission_removed']);
    expect(contentChanges(spanish, { ...after, name: 'Otras' }).map(({ kind }) => kind)).toContain('renamed');
  });

  test.each([{ manifestVersion: 3, optionalPermissions: ['tabs'] }, { optionalPermissions: [] }])(
    'compares no permissions with those of before optional ones were read, as %o shows',
    (read) => {
      const after = { ...BEFORE, ...read, permissions: ['tabs', 'https://*/*'] };
      expect(contentChanges(BEFORE, after)).toEqual([]);
      expect(contentChanges(after, BEFORE)).toEqual([]);
      expect(contentChanges({ ...after, permissions: ['tabs'] }, after)).toEqual([
        { kind: 'permission_added', before: null, after: 'https://*/*' },
      ]);
    },
  );
});
