import { CHANGE_GROUPS, CHANGE_KINDS, groupOfChange } from '@pi/domain';
import { ChangeItem } from '@pi/domain/api';
import { describe, expect, test } from 'vitest';
import { changeNote } from './change-note.ts';
import { changeWords } from './change-words.ts';
import { countInWords, GROUP_WORDS } from './group-words.ts';

function aChange(values: Partial<ChangeItem>): ChangeItem {
  return ChangeItem.parse({
    ...{ id: 'm:a', marketplace: 'm', externalId: 'a', pluginName: 'A', day: '2026-11-20', kind: 'renamed' },
    ...{ before: null, after: null, details: null, daysTo: null, group: 'renamed', iconUrl: null, number: null },
    ...{ metric: 'users', risk: null, permission: null, version: null, ownerBefore: null, ownerAfter: null },
    ...values,
  });
}

describe('changeWords', () => {
  test('says what a known permission allows, and names an unknown one', () => {
    const known = { words: 'Read and change the history', risk: 'high' as const, isKnown: true };
    const added = { kind: 'permission_added' as const, group: 'permission' as const, after: 'history' };
    expect(changeWords(aChange({ ...added, permission: known }))).toBe('can read and change the history');
    const unknown = { words: 'zap', risk: 'low' as const, isKnown: false };
    expect(changeWords(aChange({ ...added, after: 'zap', permission: unknown }))).toBe('asks for zap');
  });

  test('has words for every kind, whatever is known of it', () => {
    for (const kind of CHANGE_KINDS) {
      const words = changeWords(aChange({ kind, group: groupOfChange({ kind }) }));
      expect(words).toMatch(/^\S.*\S$/);
    }
  });
});

describe('changeNote', () => {
  const hands = { kind: 'contact_changed' as const, group: 'hands' as const };

  test('says that a change of hands under the same name is not confirmed, and what moved', () => {
    const details = {
      confidence: 0.9,
      kept: ['name' as const],
      changed: (['mail_domain', 'claimed_site'] as const).map((field) => ({ field, before: null, after: null })),
    };
    expect(changeNote(aChange({ ...hands, details }))).toBe(
      'E-mail, site changed together. Likely changed hands, not confirmed.',
    );
  });

  test('says how many other plugins the new owner has', () => {
    const ownerAfter = { slug: 'zeta', name: 'Zeta', plugins: 16 };
    const change = aChange({ kind: 'owner_changed', group: 'hands', ownerAfter });
    expect(changeNote(change)).toBe('Zeta has 15 other plugins.');
    expect(changeNote({ ...change, ownerAfter: { ...ownerAfter, plugins: 1 } })).toBe('Zeta has no other plugin.');
  });

  test('names the version that brought a permission', () =>
    expect(changeNote(aChange({ group: 'permission', kind: 'permission_added', version: '4.2' }))).toBe(
      'Version 4.2.',
    ));
});

describe('countInWords', () => {
  test('names up to two groups, and says changes of more', () => {
    expect(countInWords(1, ['hands'], String)).toBe('1 change of hands');
    expect(countInWords(61, ['hands', 'permission'], String)).toBe('61 changes of hands and new permissions');
    expect(countInWords(3, ['hands', 'permission', 'gone'], String)).toBe('3 changes');
    expect(countInWords(1, [], String)).toBe('1 change');
  });

  test('has different words for every group', () =>
    expect(new Set(Object.values(GROUP_WORDS).map(({ label }) => label)).size).toBe(CHANGE_GROUPS.length));
});
