import type { Revision } from '@pi/db/queries/catalogue/list-revisions';
import { describe, expect, test } from 'vitest';
import { revisionChanges } from './revision-changes.ts';

function revision(day: string, content: Partial<Revision['content']>, description: string | null = null): Revision {
  return {
    seenAt: new Date(day),
    content: { url: 'https://market.example/a', name: 'A', ...content },
    descriptionLength: description?.length ?? null,
    descriptionHash: description,
  };
}

describe('revisionChanges', () => {
  test('has nothing to tell of a single revision', () =>
    expect(revisionChanges([revision('2026-11-01', {})])).toEqual([]));

  test('names the fields that differ, in lists and in the developer too', () => {
    const older = revision('2026-11-01', { version: '1', permissions: ['tabs'], developer: { name: 'Acme' } });
    const newer = revision('2026-11-02', {
      version: '2',
      permissions: ['tabs', 'history'],
      developer: { name: 'Emca' },
    });
    expect(revisionChanges([newer, older])).toEqual([
      {
        seenAt: newer.seenAt,
        changes: [
          { field: 'version', before: '1', after: '2' },
          { field: 'permissions', before: 'tabs', after: 'tabs, history' },
          { field: 'developer name', before: 'Acme', after: 'Emca' },
        ],
      },
    ]);
  });

  test('takes a field that is missing and one that is null as the same', () => {
    const changes = revisionChanges([revision('2026-11-02', { size: null }), revision('2026-11-01', {})]);
    expect(changes[0]?.changes).toEqual([]);
  });

  test('tells a changed description by its length', () => {
    const [first] = revisionChanges([revision('2026-11-02', {}, 'longer'), revision('2026-11-01', {}, 'long')]);
    expect(first?.changes).toEqual([{ field: 'description', before: '4 characters', after: '6 characters' }]);
  });
});
