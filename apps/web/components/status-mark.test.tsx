import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { StatusFilterLinks } from './plugin-table/status-filter-links.tsx';
import { StatusMark } from './status-mark.tsx';

const words = (markup: string) => markup.replace(/<[^>]+>/g, '');

describe('the mark of a plugin in a list', () => {
  test.each([
    ['missing', 'Not seen since 20 Nov 2026'],
    ['delisted', 'Delisted, last seen 20 Nov 2026'],
    ['listed', ''],
  ] as const)('of a %s one is "%s"', (status, text) =>
    expect(words(renderToStaticMarkup(<StatusMark plugin={{ status, lastSeenOn: '2026-11-20' }} />))).toBe(text),
  );
});

describe('the filter of a list by status', () => {
  test('links missing plugins alone, and marks the current filter', () => {
    const href = (status = 'default') => `/toy?status=${status}`;
    const markup = renderToStaticMarkup(<StatusFilterLinks current="missing" href={href} />);
    const links = [...markup.matchAll(/<a ([^>]*)>([^<]*)/g)].map(([, attributes = '', word]) => [
      word,
      /href="([^"]*)"/.exec(attributes)?.[1],
      attributes.includes('aria-current'),
    ]);
    expect(links).toEqual([
      ['Listed and missing', '/toy?status=default', false],
      ['Listed', '/toy?status=listed', false],
      ['Missing', '/toy?status=missing', true],
      ['Delisted', '/toy?status=delisted', false],
      ['All', '/toy?status=all', false],
    ]);
  });
});
