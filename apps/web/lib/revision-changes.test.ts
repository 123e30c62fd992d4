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
      { field: 'permissions', added: ['history'], removed: [] },
      { field: 'developer name', before: 'Acme', after: 'Emca' },
    ]);
  });

  test('names what was added to a list and what was removed from it, whatever the order', () => {
    const screenshots = ['https://img.example/1', 'https://img.example/2'];
    const older = revision({ screenshots, tags: ['a', 'b', 'c'], dataUse: ['location'], categories: null });
    const newer = revision({ screenshots: screenshots.toReversed(), tags: ['d', 'a'], dataUse: [], categories: ['x'] });
    expect(revisionChanges(newer, older)).toEqual([
      { field: 'tags', added: ['d'], removed: ['b', 'c'] },
      { field: 'dataUse', added: [], removed: ['location'] },
      { field: 'categories', added: ['x'], removed: [] },
    ]);
  });

  test('says yes and no where a field can only be true or false', () => {
    const developer = (isTrader: boolean) => ({ developer: { name: 'Acme', isTrader } });
    expect(revisionChanges(revision(developer(false)), revision(developer(true)))).toEqual([
      { field: 'developer isTrader', before: 'yes', after: 'no' },
    ]);
  });

  test('leaves out a field that was not read before, or is not read now', () => {
    const read = { size: '1 MB', screenshots: ['https://img.example/1'], developer: { name: 'A' } };
    expect(revisionChanges(revision(read), revision({}))).toEqual([]);
    expect(revisionChanges(revision({}), revision(read))).toEqual([]);
  });

  test('names a value that the store states for the first time, or states no longer', () => {
    expect(revisionChanges(revision({ size: '1 MB' }), revision({ size: null }))).toEqual([
      { field: 'size', before: null, after: '1 MB' },
    ]);
    expect(revisionChanges(revision({ developer: null }), revision({ developer: { name: 'A' } }))).toEqual([
      { field: 'developer name', before: 'A', after: null },
    ]);
  });

  test('describes a changed description by its length', () =>
    expect(revisionChanges(revision({}, 'longer'), revision({}, 'long'))).toEqual([
      { field: 'description', before: '4 characters', after: '6 characters' },
    ]));
});
