import { CheckAnswer, CheckedPlugin, splitColumns } from '@pi/domain/api';
import { describe, expect, test } from 'vitest';
import { summarizeChecked } from './order-checked.ts';
import { toShownCheck } from './shown-check.ts';
import { toUnknownPlugin } from './to-checked-plugin.ts';

function findingsOf(part: Partial<CheckedPlugin>) {
  const checked = [CheckedPlugin.parse({ ...toUnknownPlugin('firefox:a', 'listed'), ...part })];
  const { meta, rows } = splitColumns(CheckedPlugin, checked);
  const summary = summarizeChecked(checked);
  const answer = CheckAnswer.parse({ dataOrigin: 'live', since: null, summary, meta, plugins: rows });
  return toShownCheck(answer).plugins[0]?.findings.map(({ words }) => words);
}

const added = (permission: string, words = permission) => {
  return { day: '2026-11-10', permission, words, risk: 'high', isKnown: true } as const;
};

describe('the findings of a plugin', () => {
  test('say the same words once: of permissions for http and https, and of changes on one day', () => {
    const sites = ['http://*/*', 'https://*/*'].map((pattern) => added(pattern, 'Read all sites'));
    const change = { day: '2026-11-10', kind: 'owner_changed', before: 'A', after: 'B' } as const;
    expect(findingsOf({ permissionsAdded: sites, ownerChanges: [change, change] })).toEqual([
      'Changed owner: from A to B, 10 Nov 2026',
      'Read all sites, since 10 Nov 2026',
    ]);
  });

  test('count the permissions beyond six, each once', () => {
    const many = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'g'].map((words, at) => added(String(at), words));
    expect(findingsOf({ permissionsAdded: many })?.slice(5)).toEqual(['f, since 10 Nov 2026', 'and 1 more permission']);
  });
});
