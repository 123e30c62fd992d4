import { CHANGE_KINDS } from '@pi/domain';
import { describe, expect, test } from 'vitest';
import { changeLabel, changeSentence } from './change-labels.ts';

describe('changeSentence', () => {
  test('names the old and the new value', () =>
    expect(changeSentence({ kind: 'version_released', before: '1.0', after: '1.1' })).toBe(
      'Version 1.1 released, after 1.0',
    ));

  test('names both products when an id is taken over', () =>
    expect(changeSentence({ kind: 'taken_over', before: 'Tidy Tabs', after: 'Coin Miner' })).toBe(
      'Another product now has this address: “Coin Miner” replaced “Tidy Tabs”',
    ));

  const details = (confidence: number) => ({
    confidence,
    changed: [
      { field: 'github_owner' as const, before: 'a', after: 'b' },
      { field: 'claimed_site' as const, before: 'a.example', after: 'b.example' },
    ],
    kept: [],
  });
  const daysTo = { permission_added: 12, price_changed: null, version_released: 0 };

  test('says of a change of hands why, how surely, and what followed', () =>
    expect(changeSentence({ kind: 'owner_changed', before: 'A', after: 'B', details: details(0.968), daysTo })).toBe(
      'Changed hands: A → B (GitHub account, site; confidence 97 %); first new permission 12 days later; first version on the same day',
    ));

  test('says of one that is not sure that it is possible', () =>
    expect(changeSentence({ kind: 'owner_changed', before: 'A', after: 'B', details: details(0.5) })).toMatch(
      /^Possibly changed hands: A → B .* confidence 50 %/,
    ));

  test('calls contacts that are surely another’s a change of hands, and others not', () => {
    const change = { kind: 'contact_changed' as const, before: 'a.example', after: 'b.example' };
    expect(changeSentence({ ...change, details: details(0.999) })).toBe(
      'Changed hands under the same name: a.example → b.example (GitHub account, site; confidence 99 %)',
    );
    expect(changeSentence({ ...change, details: details(0.2) })).toBe(
      'Contact changed: a.example → b.example (GitHub account, site; change of hands 20 % likely)',
    );
    expect([changeLabel('contact_changed', details(0.9)), changeLabel('contact_changed', details(0.2))]).toEqual([
      'New owner',
      'Contact',
    ]);
  });

  test('says what followed a takeover', () =>
    expect(changeSentence({ kind: 'taken_over', before: 'Tidy Tabs', after: 'Coin Miner', daysTo })).toMatch(
      /“Coin Miner” replaced “Tidy Tabs”; first new permission 12 days later/,
    ));

  test('needs no reason for a delisting', () =>
    expect(changeSentence({ kind: 'delisted', before: null, after: null })).toBe('Delisted'));

  test('says since when a plugin is missing', () =>
    expect(changeSentence({ kind: 'missing', before: '2026-11-13', after: null })).toBe('Not seen since 13 Nov 2026'));

  test.each(CHANGE_KINDS)('never shows a missing value of %s as null or undefined', (kind) => {
    expect(changeSentence({ kind, before: null, after: null })).not.toMatch(/null|undefined/);
    expect(changeLabel(kind)).toMatch(/^[A-Z]/);
  });
});
