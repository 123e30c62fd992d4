import type { RevisionContent } from '@pi/domain';
import { array, assert, integer, option, property, record, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type RevisionBase, tellByBases } from './tell-by-bases.ts';

const TEXT = 'It does one thing, and says so. '.repeat(4);
const FIRST: RevisionContent = {
  url: 'https://a.example',
  name: 'A',
  description: TEXT,
  version: '1',
  updatedOn: '2026-01-01',
};
const BASE: RevisionBase = { pluginId: 1, base: 1, content: FIRST };

const tell = (known: RevisionBase[], ...contents: RevisionContent[]) =>
  tellByBases(
    known,
    contents.map((content) => ({ pluginId: 1, content })),
  );

describe('tellByBases', () => {
  test('makes the first content of a plugin a base, and tells later ones of the same call by it', () => {
    const release = { ...FIRST, version: '2' };
    expect(tell([], FIRST, release)).toEqual({
      told: [
        { pluginId: 1, base: 1, changes: {} },
        { pluginId: 1, base: 1, changes: { version: '2' } },
      ],
      added: [BASE],
    });
  });

  test('makes a content a base of its own when more than half of it is new', () => {
    const rewritten = { ...FIRST, description: TEXT.toUpperCase() };
    const release = { ...rewritten, version: '2' };
    expect(tell([BASE], rewritten, release, FIRST)).toEqual({
      told: [
        { pluginId: 1, base: 2, changes: {} },
        { pluginId: 1, base: 2, changes: { version: '2' } },
        { pluginId: 1, base: 1, changes: {} },
      ],
      added: [{ pluginId: 1, base: 2, content: rewritten }],
    });
  });

  test('tells nothing by a base that speaks of what the content does not', () => {
    const { version: _, ...silent } = FIRST;
    expect(tell([BASE], silent).told).toEqual([{ pluginId: 1, base: 2, changes: {} }]);
    expect(tell([BASE], { ...FIRST, version: null }).told).toEqual([
      { pluginId: 1, base: 1, changes: { version: null } },
    ]);
  });

  test('tells nothing by a base of another plugin', () => {
    expect(tell([{ ...BASE, pluginId: 2 }], FIRST).added).toEqual([BASE]);
  });

  test('finds no difference in the order of keys', () => {
    const developer = { name: 'Acme', site: 'https://acme.example' };
    const turned = { site: 'https://acme.example', name: 'Acme' };
    const known = [{ ...BASE, content: { ...FIRST, developer } }];
    expect(tell(known, { ...FIRST, developer: turned }).told).toEqual([{ pluginId: 1, base: 1, changes: {} }]);
  });

  test('loses nothing: a base with the changes on top of it is the content', () => {
    const text = option(string(), { nil: undefined });
    const content = record({
      name: string(),
      description: text,
      version: option(text),
      permissions: option(array(string())),
    });
    const row = record({ pluginId: integer({ min: 1, max: 2 }), content });
    assert(
      property(array(row), (rows) => {
        const { told, added } = tellByBases([], rows as { pluginId: number; content: RevisionContent }[]);
        const contents = told.map((one) => ({
          ...added.find(({ pluginId, base }) => pluginId === one.pluginId && base === one.base)?.content,
          ...one.changes,
        }));
        expect(JSON.parse(JSON.stringify(contents))).toEqual(
          JSON.parse(JSON.stringify(rows.map((one) => one.content))),
        );
      }),
    );
  });
});
