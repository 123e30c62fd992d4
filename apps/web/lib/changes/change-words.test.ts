import { CHANGE_GROUPS, CHANGE_KINDS, groupOfChange } from '@pi/domain';
import { ChangeItem, derivedNumber } from '@pi/domain/api';
import { describe, expect, test } from 'vitest';
import { changesOf, toChangeLine } from './change-line.ts';
import { changeNote } from './change-note.ts';
import { changeWords } from './change-words.ts';
import { countInWords, GROUP_WORDS } from './group-words.ts';
import { priceWords } from './price-words.ts';
import { daysWithout } from './read-changes-page.ts';

const count = (value: number) =>
  derivedNumber({ value, kind: 'exact', method: 'count', day: '2026-11-20', source: 'm' });

function aChange(values: Partial<ChangeItem>): ChangeItem {
  return ChangeItem.parse({
    ...{ id: 'm:a', marketplace: 'm', externalId: 'a', pluginName: 'A', day: '2026-11-20', kind: 'renamed' },
    ...{ before: null, after: null, details: null, daysTo: null, group: 'renamed', iconUrl: null, number: null },
    ...{ metric: 'users', risk: null, permission: null, version: null, ownerBefore: null, ownerAfter: null },
    ...{ category: null, companyName: null, companyPlugins: null },
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

  test('says which way a price went where its words do', () => {
    const price = { kind: 'price_changed' as const, group: 'price' as const };
    expect(changeWords(aChange({ ...price, before: 'Free', after: '$5/month' }))).toBe(
      'price up from “Free” to “$5/month”',
    );
    expect(changeWords(aChange({ ...price, before: 'free', after: 'freemium' }))).toBe(
      'price from “free” to “freemium”',
    );
  });

  test('names the category of what is new', () => {
    const listed = aChange({ kind: 'listed', group: 'new', category: 'design' });
    expect(changeWords(listed)).toBe('newly listed in Design');
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
    const ownerAfter = { slug: 'zeta', name: 'Zeta', plugins: count(16) };
    const change = aChange({ kind: 'owner_changed', group: 'hands', ownerAfter });
    expect(changeNote(change)).toBe('Zeta has 15 other plugins.');
    expect(changeNote({ ...change, ownerAfter: { ...ownerAfter, plugins: count(1) } })).toBe(
      'Zeta has no other plugin.',
    );
  });

  test('says how many other plugins the maker of a new one has', () => {
    const listed = { kind: 'listed' as const, group: 'new' as const };
    expect(changeNote(aChange({ ...listed, companyName: 'Zeta', companyPlugins: count(4) }))).toBe(
      'Zeta has 3 other plugins.',
    );
    expect(changeNote(aChange({ ...listed, companyName: 'Zeta', companyPlugins: null }))).toBe('');
    expect(changeNote(aChange(listed))).toBe('');
  });

  test('names the version that brought a permission', () =>
    expect(changeNote(aChange({ group: 'permission', kind: 'permission_added', version: '4.2' }))).toBe(
      'Version 4.2.',
    ));
});

describe('toChangeLine', () => {
  test('is the riskiest of permissions gained together, with the others', () => {
    const gained = (after: string, risk: 'low' | 'high') =>
      aChange({
        group: 'permission',
        kind: 'permission_added',
        after,
        permission: { words: after, risk, isKnown: true },
      });
    const line = toChangeLine([gained('tabs', 'low'), gained('history', 'high'), gained('menus', 'low')]);
    expect(line && changesOf(line).map(({ after }) => after)).toEqual(['history', 'tabs', 'menus']);
    expect(toChangeLine([])).toBeNull();
  });
});

describe('priceWords', () => {
  test('counts prices that went up, down, or neither', () => {
    const step = (before: string, after: string, changes: number) => ({ day: '2026-11-20', before, after, changes });
    const steps = [step('Free', '$5/month', 2), step('$5/month', 'Free', 1), step('$5/month', '$6/month', 1)];
    expect(priceWords(steps)).toBe('3 up, 1 down');
    expect(priceWords([...steps, step('free', 'freemium', 4)])).toBe('3 up, 1 down, 4 neither');
  });
});

describe('daysWithout', () => {
  test('gives the days of a span that are not known', () =>
    expect(daysWithout(new Set(['2026-11-29']), { from: '2026-11-28', to: '2026-12-01' })).toEqual([
      '2026-11-28',
      '2026-11-30',
      '2026-12-01',
    ]));
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
