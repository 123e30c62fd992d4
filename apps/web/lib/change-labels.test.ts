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

  test('needs no reason for a delisting', () =>
    expect(changeSentence({ kind: 'delisted', before: null, after: null })).toBe('Delisted'));

  test('says since when a plugin is missing', () =>
    expect(changeSentence({ kind: 'missing', before: '2026-11-13', after: null })).toBe('Not seen since 13 Nov 2026'));

  test.each(CHANGE_KINDS)('never shows a missing value of %s as null or undefined', (kind) => {
    expect(changeSentence({ kind, before: null, after: null })).not.toMatch(/null|undefined/);
    expect(changeLabel(kind)).toMatch(/^[A-Z]/);
  });
});
