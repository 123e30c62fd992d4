import { expect, test } from 'vitest';
import { firstError } from './first-error.ts';

test.each([
  ['', ''],
  ['Segmentation fault\n', 'Segmentation fault'],
  [
    '2026-11-29 00:00:01.002 UTC [12] LOG:  starting\n2026-11-29 00:00:01.003 UTC [12] FATAL:  no space left\nHINT: x\n',
    'no space left',
  ],
  [
    'creating …\ninitdb: error: could not create directory "x": No space left\ninitdb: removing',
    'could not create directory "x": No space left',
  ],
])('firstError reads %j', (output, error) => {
  expect(firstError(output)).toBe(error);
});
