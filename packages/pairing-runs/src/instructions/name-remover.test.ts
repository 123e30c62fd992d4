import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createNameRemover } from './name-remover.ts';

const PEOPLE = [
  { firstName: 'José', lastName: 'García Márquez' },
  { firstName: 'Anne-Marie', lastName: 'O’Brien' },
  { firstName: 'Will', lastName: 'Do' },
  { firstName: '伟', lastName: '王小' },
  { firstName: '', lastName: '' },
];
const remove = createNameRemover(PEOPLE);

describe('createNameRemover', () => {
  test.each([
    ['Put José with a senior', 'Put [somebody] with a senior'],
    ['put jose garcia with seniors', 'put [somebody] with seniors'],
    ['JOSÉ’S GROUP', '[somebody]’S GROUP'],
    ['Márquez, José: not together', '[somebody], [somebody]: not together'],
    ['Anne and Marie O’Brien', '[somebody] and [somebody] O’[somebody]'],
    ['the Garcias stay together', 'the [somebody] stay together'],
    ['Will sits with seniors', '[somebody] sits with seniors'],
    ['王小伟和一年级学生', '[somebody]和一年级学生'],
    ['write to jose.g@club.example, or <a@b.example>', 'write to [somebody], or <[somebody]>'],
    ['call +49 (170) 123-4567 first', 'call [somebody] first'],
  ])('takes the names out of %j', (text, without) => {
    expect(remove(text)).toEqual({ text: without, hadNames: true });
  });

  test.each([
    'Mentors will sit with mentees, and do not let 2 seniors be in one group',
    'Groups of 4 with 10 hours, until 2026-12-01',
    '',
  ])('leaves %j as it is', (text) => {
    expect(remove(text)).toEqual({ text, hadNames: false });
  });

  test('leaves nothing of a name, wherever it stands', () => {
    const letters = fc.stringMatching(/^[A-Z][a-zé]{4,9}$/);
    fc.assert(
      fc.property(letters, letters, fc.string(), fc.string(), (firstName, lastName, before, after) => {
        const text = `${before} ${firstName.toUpperCase()} ${lastName.toLowerCase()}, ${after}`;
        const found = createNameRemover([{ firstName, lastName }])(text);
        expect(found.hadNames).toBe(true);
        const words = found.text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
        expect(words).not.toContain(firstName.toLowerCase());
        expect(words).not.toContain(lastName.toLowerCase());
      }),
    );
  });
});
