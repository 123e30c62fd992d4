import type { PluginChange, PluginDetails, Revision } from '@pi/domain/api';
import { describe, expect, test } from 'vitest';
import { countKinds, historyEntries } from './history-entries.ts';

const change = (day: string, kind: PluginChange['kind'], before: string | null, after: string | null) =>
  ({ day, kind, before, after, details: null, daysTo: null }) satisfies PluginChange;
const revision = (day: string, changes: Revision['changes']) =>
  ({ seenAt: `${day}T05:00:00.000Z`, changes }) as unknown as Revision;
const entries = (of: Partial<PluginDetails>, descriptions: Parameters<typeof historyEntries>[1] = []) =>
  historyEntries({ changes: [], revisions: [], ...of }, descriptions);

describe('the history of a plugin', () => {
  test('is empty where nothing changed', () =>
    expect(entries({ revisions: [revision('2026-01-01', [])] })).toEqual([]));

  test('has one entry for all permissions of a day, with the version that they came with', () => {
    const changes = [
      change('2026-02-01', 'permission_added', null, 'tabs'),
      change('2026-02-01', 'permission_added', null, '<all_urls>'),
      change('2026-02-01', 'permission_removed', 'notifications', null),
      change('2026-02-01', 'version_released', '1.0', '2.0'),
    ];
    expect(entries({ changes })[0]).toMatchObject({
      kind: 'permissions',
      isKey: true,
      body: { added: ['tabs', '<all_urls>'], removed: ['notifications'], version: '2.0' },
    });
  });

  test('begins a day with the owner, and comes newest first', () => {
    const changes = [
      change('2026-01-02', 'version_released', '1.0', '2.0'),
      change('2026-01-02', 'owner_changed', 'A', 'B'),
      change('2026-01-03', 'price_changed', '$3', '$4'),
    ];
    expect(entries({ changes }).map(({ label, isKey }) => [label, isKey])).toEqual([
      ['Price', false],
      ['Owner', true],
      ['Version', false],
    ]);
  });

  test('tells a field once: what a change or a whole text tells is not among the fields', () => {
    const fields = [
      { field: 'version', before: '1.0', after: '2.0' },
      { field: 'summary', before: 'Old', after: 'New' },
      { field: 'description', before: '10 characters', after: '20 characters' },
      { field: 'size', before: '1 MB', after: '2 MB' },
    ];
    const texts = [{ seenAt: '2026-01-02T05:00:00.000Z', before: 'One.', after: 'Two.' }];
    const changes = [change('2026-01-02', 'version_released', '1.0', '2.0')];
    const found = entries({ changes, revisions: [revision('2026-01-02', fields)] }, texts);
    expect(found.map(({ label, body }) => [label, body.type])).toEqual([
      ['Description', 'text'],
      ['Summary', 'words'],
      ['Version', 'sentence'],
      ['Fields', 'fields'],
    ]);
    expect(found[3]?.body).toMatchObject({ changes: [{ field: 'size' }] });
    expect([...countKinds(found)]).toEqual([
      ['texts', 2],
      ['versions', 1],
      ['other', 1],
    ]);
  });
});
