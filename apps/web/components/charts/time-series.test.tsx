import { addDays, type CountKind } from '@pi/domain';
import type { ComponentProps } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import type { SeriesPoint } from './series.ts';
import { TimeSeries } from './time-series.tsx';

const FIRST = '2026-11-01';

/** Values of the days after the first of November; undefined for a day without data. */
function series(values: readonly (number | undefined)[], kind: CountKind = 'exact'): SeriesPoint[] {
  return values.flatMap((value, index) => (value === undefined ? [] : [{ day: addDays(FIRST, index), value, kind }]));
}

function draw(props: Partial<ComponentProps<typeof TimeSeries>> & { values: SeriesPoint[] }): string {
  const until = props.values.at(-1)?.day ?? FIRST;
  return renderToStaticMarkup(
    <TimeSeries title="Users over time" unit="users" until={until} source="Toy" empty="No users yet." {...props} />,
  );
}

const hatches = (markup: string) => markup.match(/data-gap/g)?.length ?? 0;
const description = (markup: string) => /role="img" aria-label="([^"]*)"/.exec(markup)?.[1];
const texts = (markup: string) => [...markup.matchAll(/<text[^>]*>([^<]*)/g)].map(([, text]) => text);
const rows = (markup: string) =>
  [...markup.matchAll(/<tr[^>]*>(.*?)<\/tr>/g)].map(([, row = '']) =>
    row.replaceAll(/<[^>]+>/g, '|').replaceAll(/\|+/g, '|'),
  );

describe('a time series', () => {
  test('without values says so in place of the plot', () => {
    const markup = draw({ values: [] });
    expect(markup).toContain('No users yet.');
    expect(markup).not.toContain('<svg');
  });

  test('is drawn once for all widths', () => {
    const markup = draw({ values: series([1, 2, 3]) });
    expect(markup.match(/role="img"/g)).toHaveLength(1);
    expect(markup.match(/role="slider"/g)).toHaveLength(1);
    expect(texts(markup).filter((text) => text === '2 Nov')).toHaveLength(1);
  });

  test('hatches and names the days without data between two values', () => {
    const markup = draw({ values: series([5, 6, undefined, undefined, undefined, 9, 10]) });
    expect(hatches(markup)).toBe(1);
    expect(markup).toContain('no data 3–5 Nov 2026 (hatched)');
    expect(description(markup)).toContain('No data 3–5 Nov 2026');
  });

  test('goes on to the newest day that was read, and hatches the days since the last value', () => {
    const markup = draw({ values: series([5, 6]), until: '2026-11-12' });
    expect(markup).toContain('Users, 1–12 Nov 2026');
    expect(hatches(markup)).toBe(1);
    expect(description(markup)).toContain('No data 3–12 Nov 2026');
    expect(markup).toMatch(/<rect x="9.09%" width="90.91%" height="100%"[^>]*data-gap/);
  });

  test('has no hatch where every day has a value', () => expect(hatches(draw({ values: series([5, 6, 7]) }))).toBe(0));

  test('keeps the label of a change on the last day', () => {
    const annotations = [{ day: '2026-11-03', label: 'Renamed', sentence: 'Renamed.' }];
    expect(draw({ values: series([5, 6, 7]), annotations })).toMatch(/text-anchor="end"[^>]*>Renamed</);
  });

  test.each([
    ['rounded', '≈3,000', '≈3k', '≈ rounded'],
    ['at_least', '3,000+', '3k+', '+ at least this many'],
  ] as const)(
    'keeps the sign of %s in description, readout, end label, subtitle and table',
    (kind, full, short, note) => {
      const markup = draw({ values: series([2000, 3000], kind) });
      expect(description(markup)).toContain(`${full} users on 2 Nov 2026`);
      expect(markup).toContain(`aria-valuetext="2 Nov 2026: ${full} users"`);
      expect(texts(markup)).toContain(short);
      expect(markup).toContain(note);
      expect(rows(markup)[1]).toContain(`|${full}|`);
    },
  );

  test('writes the last value with more digits than the axis', () =>
    expect(texts(draw({ values: series([4_500_000, 4_503_412]) }))).toContain('4,503,412'));
});

describe('the gain per day of a counter', () => {
  const gain = (values: readonly (number | undefined)[]) =>
    draw({ values: series(values), gain: true, unit: 'downloads' });

  test('is drawn in place of the counter, which stays in the table', () => {
    const markup = gain([1000, 1030, 1100]);
    expect(markup).toContain('Gain per day, 1–3 Nov 2026');
    expect(markup).toContain('aria-valuetext="3 Nov 2026: 70 downloads per day"');
    expect(rows(markup)).toEqual([
      '|Day (UTC)|Downloads per day|In total|',
      '|3 Nov 2026|70|1,100|',
      '|2 Nov 2026|30|1,030|',
      '|1 Nov 2026|first day|1,000|',
    ]);
  });

  test('is the mean over missing days, and marked as one', () => {
    const markup = gain([1000, undefined, undefined, 1090]);
    expect(markup).toContain('aria-valuetext="2–4 Nov 2026: 30 downloads per day, the mean of 3 days"');
    expect(markup).toContain('stroke-dasharray');
    expect(rows(markup)[1]).toBe('|4 Nov 2026|30, mean of 3 days|1,090|');
    expect(hatches(markup)).toBe(1);
  });

  test('is negative where the counter fell, under a line at zero', () => {
    const markup = gain([1000, 1010, 890]);
    expect(markup).toContain('3 Nov 2026: −120 downloads per day');
    expect(markup).toContain('below 0 where the count fell');
    expect(texts(markup)).toEqual(expect.arrayContaining(['0', '−100']));
  });

  test('of a single day is not known', () => expect(gain([1000])).not.toContain('<svg'));
});
