import { expect, test } from 'vitest';
import { compareHref, parseCompareView } from './compare-view.ts';

const SAME = { hasGains: false, isOneKind: true, isAlone: false };

test('an address that says nothing shows an index of a year', () =>
  expect(parseCompareView({}, SAME)).toEqual({
    ...{ range: '1y', view: 'total', scale: 'index', align: 'date', log: true, differs: false },
  }));

test('one plugin is shown in its numbers', () =>
  expect(parseCompareView({}, { ...SAME, isAlone: true })).toMatchObject({ scale: 'number', log: false }));

test('numbers of stores that count differently share no axis, and gains need counters', () => {
  expect(parseCompareView({ scale: 'number', view: 'day' }, { ...SAME, isOneKind: false })).toMatchObject({
    scale: 'index',
    view: 'total',
  });
  expect(parseCompareView({}, { ...SAME, hasGains: true }).view).toBe('day');
});

test('an address names what is not the default, and reads back as the same', () => {
  const view = { range: 'all', view: 'total', scale: 'index', align: 'first', log: false, differs: true } as const;
  const href = compareHref(['toy:a', 'toy:b'], view, SAME);
  expect(href).toBe('/compare?ids=toy:a,toy:b&range=all&align=first&log=0&differs=1');
  expect(parseCompareView(Object.fromEntries(new URL(href, 'http://x').searchParams), SAME)).toEqual(view);
  expect(compareHref(['toy:a'], parseCompareView({}, SAME), SAME)).toBe('/compare?ids=toy:a');
});

test('what is wrong is as if it were not there', () =>
  expect(parseCompareView({ range: 'x', scale: ['index'], align: '1', log: 'yes', differs: '0' }, SAME)).toMatchObject({
    range: '1y',
    scale: 'index',
    align: 'date',
    log: false,
    differs: false,
  }));
