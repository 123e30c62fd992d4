import { describe, expect, test } from 'vitest';
import { isAnswered } from './is-answered.ts';

describe('isAnswered', () => {
  test.each([undefined, '', [], { offer: 'Python', seek: '' }, { offer: '', seek: 'sensors' }, { hours: [] }])(
    '%j says nothing, or not all',
    (value) => expect(isAnswered(value)).toBe(false),
  );

  test.each(['yes', ['Robotics'], 1, { offer: 'Python', seek: 'sensors' }, { hours: [9] }])(
    '%j is an answer',
    (value) => expect(isAnswered(value)).toBe(true),
  );
});
