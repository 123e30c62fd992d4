import type { Revision } from '@pi/domain/api';
import { describe, expect, test } from 'vitest';
import { revisionChanges } from './revision-changes.ts';

function revision(content: Partial<Revision['content']>, description: string | null = null) {
  return {
    content: { url: 'https://market.example/a', name: 'A', ...content },
    descriptionLength: description?.length ?? null,
    descriptionHash: description,
  };
}

describe('revisionChanges', () => {
  test('is empty for the oldest revision', () => expect(revisionChanges(revision({}), undefined)).toEqual([]));

  test('names the fields that differ, in lists and in the developer too', () => {
    const older = revision({ version: '1', permissions: ['tabs'], developer: { name: 'Acme' } });
    const newer = revision({ version: '2', permissions: ['tabs', 'history'], developer: { name: 'Emca' } });
    expect(revisionChanges(newer, older)).toEqual([
      { field: 'version', before: '1', after: '2' },
      { field: 'permissions', before: 'tabs', after: 'tabs, history' },
      { field: 'developer name', before: 'Acme', after: 'Emca' },
    ]);
  });

  test('treats a missing field and null as the same', () =>
    expect(revisionChanges(revision({ size: null }), revision({}))).toEqual([]));

  test('describes a changed description by its length', () =>
    expect(revisionChanges(revision({}, 'longer'), revision({}, 'long'))).toEqual([
      { field: 'description', before: '4 characters', after: '6 characters' },
    ]));
});
