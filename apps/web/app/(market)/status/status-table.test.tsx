import type { MarketplaceInfo } from '@pi/domain';
import type { StatusEntry } from '@pi/domain/api';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { StatusTable } from './status-table.tsx';

const INFO = { name: 'toy', title: 'Toy', hosts: [], numbers: {} } as unknown as MarketplaceInfo;

test('the table of marketplaces counts the missing plugins of each', () => {
  const coverage = { day: '2026-11-20', plugins: 812, seen: 700, missing: 135 };
  const status = { name: 'toy', lastGood: null, runs: [], coverage, suspicions: [], failures: [], fields: [] };
  const entry = { info: INFO, state: { on: true, reason: '' }, status, queue: null } as unknown as StatusEntry;
  const markup = renderToStaticMarkup(<StatusTable entries={[entry]} />);
  const [heads, row] = [/<thead.*<\/thead>/, /<tbody.*<\/tbody>/].map((part) =>
    [...(part.exec(markup)?.[0].matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/g) ?? [])].map(([, cell = '']) =>
      cell.replace(/<[^>]+>/g, ''),
    ),
  );
  expect(row?.[heads?.indexOf('Missing') ?? -1]).toBe('135');
});
