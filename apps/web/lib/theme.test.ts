import { expect, test } from 'vitest';
import { nextTheme, parseTheme, THEMES } from './theme.ts';

test.for([undefined, '', 'Dark', '"><script>'])('a cookie of %s leaves the choice to the system', (value) =>
  expect(parseTheme(value)).toBe('auto'),
);

test('three steps go through every theme and back', () => {
  const steps = [nextTheme('auto'), nextTheme(nextTheme('auto')), nextTheme(nextTheme(nextTheme('auto')))];
  expect(steps.toSorted()).toEqual(THEMES.toSorted());
  expect(steps.at(-1)).toBe('auto');
});
