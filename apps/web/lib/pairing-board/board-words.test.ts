import { expect, test } from 'vitest';
import { isBrokenIn, notesOf, placeOfRule, rulesOfGroup, rulesOfNoGroup } from './broken-words.ts';
import { describeClash } from './conflict-words.ts';
import { describeSizes } from './describe-sizes.ts';
import { keyCommand } from './key-command.ts';
import { describeGap, formatScore, formatScoreChange, speakScoreChange } from './score-words.ts';
import { sampleBoard, samplePerson } from './testing/sample-board.ts';
import { redoWords, undoWords } from './undo-words.ts';

const REPEAT = {
  title: 'No repeat within 2 events',
  detail: 'Tom and Eva were in one group at Bridge build, 18 Sep 2026.',
  group: 1,
  people: ['Tom', 'Eva'],
};
const WISH = { title: 'Private wish', detail: 'Two people should not be in one group.', group: null, people: [] };
const found = sampleBoard([['Tom', 'Eva', 'Kim']], { brokenRules: [REPEAT, WISH] });
const BOARD = {
  ...found,
  groups: found.groups.map((group) => ({
    ...group,
    people: group.people.map(({ id }) => samplePerson(id, { movedFrom: id === 'Tom' ? 2 : null })),
  })),
};

test('a broken rule is named under who was moved into it, with whom and when; the other has a note', () => {
  expect(notesOf(BOARD, 'Tom').broken).toEqual([{ rule: REPEAT, detail: 'with Eva, 18 Sep 2026' }]);
  expect(notesOf(BOARD, 'Eva')).toEqual({ broken: [], partners: ['Tom'] });
  expect(notesOf(BOARD, 'Kim')).toEqual({ broken: [], partners: [] });
  expect(placeOfRule(BOARD, REPEAT)).toEqual({ person: 'Tom', group: 1 });
});

test('private wishes are named once for the board, at no group and on no card', () => {
  const board = { ...BOARD, brokenRules: [WISH, WISH] };
  expect(rulesOfGroup(board, 1)).toEqual([]);
  expect(isBrokenIn(board, 1)).toBe(false);
  expect(rulesOfNoGroup(board)).toEqual([WISH]);
  expect(placeOfRule(board, WISH)).toEqual({ person: null, group: null });
});

test('scores have two decimals, changes a sign, and nothing is called -0.00', () => {
  expect([840_000, 23_530_000, -1].map(formatScore)).toEqual(['0.84', '23.53', '0.00']);
  expect([50_000, -20_000, 4_000].map(formatScoreChange)).toEqual(['+0.05', '−0.02', '±0.00']);
  expect([50_000, -20_000, 0].map(speakScoreChange)).toEqual(['plus 0.05', 'minus 0.02', 'no change']);
});

test('the gap to the bound is never rounded to nothing', () => {
  expect(describeGap(23_530_000, 23_600_000)).toBe('within 0.30\u202f% of the best possible');
  expect(describeGap(23_599_999, 23_600_000)).toBe('within 0.01\u202f% of the best possible');
  expect(describeGap(23_600_000, 23_600_000)).toBe('the best possible');
});

test('a total is not called the best possible where it is not known to be', () => {
  expect(describeGap(-100_000, 0)).toBeNull();
  expect(describeGap(-300_000, -100_000)).toBeNull();
  expect(describeGap(200_000, 100_000)).toBeNull();
});

test('undo and redo name their step, also after going back', () => {
  const names = { 1: 'Swap Ann and Ben', 2: 'Lock group 1', 3: 'Back to revision 1' };
  expect(undoWords({ undo: 1, step: 'Lock group 1' }, names)).toBe('Undo: lock group 1');
  expect(undoWords({ undo: 0, step: 'Back to revision 1' }, names)).toBe('Undo: swap Ann and Ben');
  expect(redoWords({ redo: 2 }, names)).toBe('Redo: lock group 1');
  expect(undoWords({ undo: null, step: 'Computed' }, names)).toBe('Undo');
  expect(undoWords({ undo: 4, step: 'Back to revision 9' }, names)).toBe('Undo');
});

test('that no rule of a clash can be left out is said only where it is proved', () => {
  expect(describeClash({ isIrreducible: false })).toMatch(/^These rules clash; not each is proved/);
  expect(describeClash({})).toMatch(/^These rules clash; not each is proved/);
  expect(describeClash({ isIrreducible: true })).toMatch(/^None of these rules can be left out/);
});

test('sizes are said the largest first', () => {
  expect(describeSizes([3, 4, 4, 4, 4, 4, 4, 4])).toBe('seven groups of four and one of three');
  expect(describeSizes([2])).toBe('one group of two');
});

test('keys are commands; with Alt, or another letter with Ctrl, they are the browser’s', () => {
  const press = (key: string, more = {}) =>
    keyCommand({ key, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...more });
  expect(press('ArrowUp')).toEqual({ kind: 'arrow', arrow: 'ArrowUp' });
  expect(press('7')).toEqual({ kind: 'digit', digit: 7 });
  expect(press('L', { shiftKey: true })).toEqual({ kind: 'lock_group' });
  expect(press('Z', { metaKey: true, shiftKey: true })).toEqual({ kind: 'redo' });
  expect([press('r', { ctrlKey: true }), press('s', { altKey: true }), press('x'), press('Tab')]).toEqual(
    Array(4).fill(null),
  );
});
