import { addDays } from '@pi/domain';
import { describe, expect, test } from 'vitest';
import type { PluginChart } from '../plugin-chart.ts';
import { chartPng } from './chart-png.ts';
import { chartSvg } from './chart-svg.ts';

function chart(numbers: (number | undefined)[], values: Partial<PluginChart> = {}): PluginChart {
  return {
    ...{ title: 'Users rose from 5 to 9', unit: 'users', gain: false, isIndex: false, annotations: [] },
    axis: { zero: false, log: false },
    bounds: ({ value }) => ({ low: value, high: value + 9 }),
    values: numbers.flatMap((value, index) =>
      value === undefined ? [] : [{ day: addDays('2026-11-01', index), value, kind: 'exact' as const }],
    ),
    ...values,
  };
}
const OF = { name: 'A <b>&"', store: 'Toy', until: '2026-11-04' };
const SIGNS: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' };
const wordsOf = (svg: string) =>
  [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, words = '']) =>
    words.replace(/&\w+;/g, (sign) => SIGNS[sign] ?? ''),
  );

describe('a chart as SVG', () => {
  test('stands alone: it has whose number it is, unit, period, source and day, and no link', () => {
    const svg = chartSvg(chart([5, undefined, 9]), OF);
    const words = wordsOf(svg).join('\n');
    expect(words).toContain('A <b>&": users rose from 5 to 9');
    expect(words).toContain('Users · 1–4 Nov 2026 · no data 2 Nov 2026, 4 Nov 2026');
    expect(words).toContain('Source: Toy, as of 4 Nov 2026');
    expect(svg).not.toMatch(/href|<script|NaN|undefined/);
  });

  test('of an index says what 100 is', () =>
    expect(wordsOf(chartSvg(chart([50, 75], { isIndex: true }), OF)).join('\n')).toContain(
      'index: 100 is 50 on 1 Nov',
    ));

  test('says that there are no numbers', () => {
    expect(wordsOf(chartSvg(chart([]), OF))).toContain('No users yet.');
    expect(chartSvg(chart([5]), OF)).not.toMatch(/NaN|undefined/);
    expect(chartSvg(chart([5], { gain: true }), OF)).not.toMatch(/NaN|undefined/);
  });
});

test('a chart as PNG is a picture of 1200 by 630, with the program’s own fonts', async () => {
  const png = Buffer.from(await chartPng(chartSvg(chart([5, 9]), OF)));
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
  const blank = Buffer.from(await chartPng(chartSvg(chart([5, 9], { title: '' }), { ...OF, name: '' })));
  expect(blank.equals(png)).toBe(false);
});
