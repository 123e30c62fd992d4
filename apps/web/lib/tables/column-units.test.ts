import { expect, test } from 'vitest';
import { z } from 'zod';
import { ENDPOINTS } from '../endpoints.ts';
import { unitOf } from './column-units.ts';
import { fieldsOf, plainType } from './table-fields.ts';

test('a method of a share decides over a name, and a name of no number has no unit', () => {
  expect(unitOf('users')).toBe('users');
  expect(unitOf('counts.listings')).toBe('plugins');
  expect(unitOf('number', 'gain_change_30d')).toBe('share');
  expect(unitOf('name')).toBeNull();
});

test('every number in a list of an answer has a unit', () => {
  const without = Object.entries(ENDPOINTS).flatMap(([path, { answer }]) =>
    listsIn(answer).flatMap((item) =>
      fieldsOf(item)
        .filter(({ type, path: [...name] }) => type !== 'text' && type !== 'change' && unitOf(name.join('.')) === null)
        .map((field) => `${path} ${field.path.join('.')}`),
    ),
  );
  expect(without).toEqual([]);
});

/** The shapes of all lists of objects in a shape, however deep. */
function listsIn(type: z.ZodType): z.ZodObject[] {
  const plain = plainType(type);
  if (plain instanceof z.ZodArray) {
    const element = plainType(plain.element as z.ZodType);
    return element instanceof z.ZodObject ? [element, ...listsIn(element)] : [];
  }
  return plain instanceof z.ZodObject ? Object.values(plain.shape).flatMap((one) => listsIn(one as z.ZodType)) : [];
}
