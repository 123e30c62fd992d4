import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseInstance, WrongInstance } from './parse-instance.ts';

const THREE = '3 1 ss 3 3\n0 1 5\n0 2 1.25\n1 2 0\n';

describe('parseInstance', () => {
  test.for([
    ['', 'line 1 is not'],
    ['3 1\n', 'line 1 is not'],
    ['3 1 ss 3\n', 'line 1 has not the lowest and highest size of 1 groups'],
    ['3 1 xx 3 3\n', 'line 1 is not'],
    ['-3 1 ss 3 3\n', 'line 1 is not'],
    ['99999 0 ss\n', 'line 1: at most 5000 people'],
    [THREE.replace('1 2 0\n', ''), 'the line of the pair 1 2 is missing'],
    [`${THREE}1 0 5\n`, 'line 5: the pair 1 0 is there twice'],
    [THREE.replace('0 1 5', '0 1'), 'line 2 is not "person person weight"'],
    [THREE.replace('0 1 5', '0 1 x'), 'line 2 is not "person person weight"'],
    [THREE.replace('0 1 5', '0 3 5'), 'line 2 is not "person person weight"'],
    [THREE.replace('0 1 5', '1 1 5'), 'line 2 is not "person person weight"'],
    [THREE.replace('0 1 5', '0 1 9999'), 'line 2: the weight is too large'],
  ] as const)('refuses %j', ([text, message]) => {
    expect(() => parseInstance(text)).toThrow(WrongInstance);
    expect(() => parseInstance(text)).toThrow(message);
  });

  test('reads people, sizes and weights in millionths', () => {
    const { people, sizes, scores } = parseInstance(THREE.replaceAll('\n', ' \r\n'));
    expect({ people, sizes }).toEqual({ people: 3, sizes: [3] });
    expect(scores.get('2', '0')).toBe(1_250_000);
  });

  test('reads an instance or throws WrongInstance, whatever the text is', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        try {
          parseInstance(`3 1 ss 3 3\n${text}`);
        } catch (error) {
          expect(error).toBeInstanceOf(WrongInstance);
        }
      }),
    );
  });
});
