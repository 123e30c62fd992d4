import { describe, expect, test } from 'vitest';
import { elementsOf, hasClass, inside, lineOf, outermost } from './markup.ts';

describe('elementsOf', () => {
  test('reads a page that is deeper or larger than pages are no further than there', () => {
    const deep = elementsOf('<b>'.repeat(200_000));
    expect(deep.length).toBeLessThan(300);
    expect(lineOf(deep[0])).toBeNull();
    expect(elementsOf('<i></i>'.repeat(60_000))).toHaveLength(50_000);
  });

  test('reads all of a page that is 200 deep', () => {
    expect(lineOf(elementsOf(`${'<b>'.repeat(200)}x`)[0])).toBe('x');
  });
});

describe('outermost', () => {
  test('leaves out what is inside of another', () => {
    const elements = elementsOf('<p class="a"><b class="a">1</b><i></i></p><u class="a"></u>');
    const found = outermost(elements, (element) => hasClass(element, 'a'));
    expect(found.map(({ name }) => name)).toEqual(['p', 'u']);
    expect(inside(found[0])).toHaveLength(2);
  });
});
