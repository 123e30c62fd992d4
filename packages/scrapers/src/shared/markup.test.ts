import { describe, expect, test } from 'vitest';
import { findLabel, loadMarkup, oneLine, ownText } from './markup.ts';

// A busy machine is several times slower; what is bounded here would take minutes without the
// bounds.
const UNHURRIED = { timeout: 60_000 };

describe('loadMarkup', () => {
  test('reads a page that is nested too deep up to the limit, and its text without overflowing the stack', () => {
    const $ = loadMarkup(`start${'<b>x'.repeat(200_000)}`);
    expect($('b').length).toBeLessThan(300);
    expect($.root().text()).toMatch(/^startx+$/);
    expect($('b').last().parents().length).toBeLessThan(300);
  });

  test('reads the first 50,000 elements of a page that has more, and 2,000 of one element', UNHURRIED, () => {
    const groups = `<p>${'<i></i>'.repeat(999)}</p>`.repeat(60);
    expect(loadMarkup(groups)('*')).toHaveLength(50_000);
    expect(loadMarkup('<i></i>'.repeat(60_000))('i')).toHaveLength(2_000);
  });

  test('answers selectors on the deepest and largest page it reads within 20 s', UNHURRIED, () => {
    const wide = `<div class="box">${'<i class="box">x</i>'.repeat(1990)}</div>`;
    const started = performance.now();
    const $ = loadMarkup('<div class="box">'.repeat(200) + wide.repeat(30));
    expect($('.box:not(.box .box)')).toHaveLength(1);
    expect(findLabel($, '.box', 'y')).toHaveLength(0);
    expect($('.box').first().find('.box .box').length).toBeGreaterThan(40_000);
    expect(performance.now() - started).toBeLessThan(20_000);
  });

  test('reads all of a page that is 200 deep', () => {
    expect(
      loadMarkup(`${'<b>'.repeat(200)}x`)('b')
        .first()
        .text(),
    ).toBe('x');
  });

  test('decodes character references and reads scripts as text', () => {
    const $ = loadMarkup('<p title="a &amp; b">1 &lt; 2</p><script>{"a":"<b>"}</script>');
    expect($('p').attr('title')).toBe('a & b');
    expect($('p').text()).toBe('1 < 2');
    expect($('script').text()).toBe('{"a":"<b>"}');
  });
});

describe('oneLine', () => {
  test('joins lines and is null for nothing but whitespace', () => {
    expect(oneLine('  two\n  lines ')).toBe('two lines');
    expect(oneLine(' \n ')).toBeNull();
  });
});

describe('ownText and findLabel', () => {
  const $ = loadMarkup('<div><span>Size<b>:</b></span><span> Size: </span><i>102KB</i></div>');

  test('leave out the text of elements inside', () => {
    expect(ownText($('span').first())).toBe('Size');
    expect(findLabel($, 'span', 'Size:').next().text()).toBe('102KB');
  });

  test('find nothing where no element has the label', () => {
    expect(findLabel($, 'span', 'Version:').next()).toHaveLength(0);
  });
});
