import { expect, test } from 'vitest';
import { currentMark } from './current-mark.ts';

test.for([
  ['/plugins', '/plugins', 'page'],
  ['/plugins', '/plugins/firefox%3Ax', 'true'],
  ['/plugins', '/plugins-of-old', undefined],
  ['/plugins', '/', undefined],
] as const)('%s on %s is marked %s', ([href, pathname, mark]) => expect(currentMark(href, pathname)).toBe(mark));
