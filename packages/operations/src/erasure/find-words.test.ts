import { describe, expect, test } from 'vitest';
import { createIdFinder, createWordFinder } from './find-words.ts';

describe('createWordFinder', () => {
  test.for([
    ['x.io', 'https://wix.io'],
    ['x.io', 'https://foo-x.io/'],
    ['acme.co', 'see acme.co.uk'],
    ['roe@x.io', 'jane.roe@x.io'],
    ['Jane Roe', 'Mary-Jane Roebuck'],
    ['Élan', 'Élançon'],
  ] as const)('does not find %j as a part of %j', ([word, text]) => {
    expect(createWordFinder([word])(text)).toBe(false);
  });

  test.for([
    ['x.io', 'https://www.x.io/about'],
    ['x.io', 'write to info@X.io.'],
    ['roe@x.io', 'mailto:roe@x.io?subject=%20'],
    ['Jane Roe', 'by JANE ROE, and others'],
    ['Jane Roe', '{"text":"Thanks!\\nJane Roe"}'],
    ['Jane Roe', 'author=a%20jane roe'],
    ['Jérôme', '{"by":"J\\u00e9r\\u00f4me"}'],
    ["O'Neil & Co", '<b>O&#39;Neil &amp; Co</b>'],
    ['星辰软件', '由星辰软件开发'],
    ['C++ (Tools)', 'made by C++ (Tools)'],
  ] as const)('finds %j in %j', ([word, text]) => {
    expect(createWordFinder([word])(text)).toBe(true);
  });
});

describe('createIdFinder', () => {
  test('finds an id as a value or in an address, not as a word', () => {
    const hasCalendar = createIdFinder(['calendar']);
    for (const text of ['{"id":"calendar"}', '/plugins/calendar?x', '<slug>calendar</slug>', '\\/calendar\\/'])
      expect(hasCalendar(text), text).toBe(true);
    for (const text of ['a calendar for all', 'calendar view', '"my-calendar"', '/calendar-plus/'])
      expect(hasCalendar(text), text).toBe(false);
  });
});
