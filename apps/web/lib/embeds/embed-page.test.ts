import { addDays } from '@pi/domain';
import { describe, expect, test } from 'vitest';
import type { PluginChart } from '#lib/plugin-chart.ts';
import { embedPage } from './embed-page.ts';

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
const HREF = 'https://pi.example/plugins/firefox%3Aa';
const OF = { name: 'A', store: 'Toy', until: '2026-11-04', delistedOn: null, href: HREF, origin: null };
const wordsOf = (page: string) => page.replace(/<style>.*<\/style>/s, '').replace(/<[^>]+>/g, '\n');

describe('embedPage', () => {
  test('stands alone: whose number it is, unit, period, source, day and a link to its page', () => {
    const page = embedPage(chart([5, undefined, 9]), OF);
    const words = wordsOf(page);
    expect(words).toContain('A: users rose from 5 to 9');
    expect(words).toContain('Users · 1–4 Nov 2026 · no data 2 Nov 2026, 4 Nov 2026');
    expect(words).toContain('Source: Toy, as of 4 Nov 2026.');
    expect(page).toContain(`<a href="${HREF}" target="_blank" rel="noopener">Plugin Intelligence</a>`);
    expect(page).not.toMatch(/<script|NaN|undefined|url\(|@import| src=/);
  });

  test('joins the numbers beside a gap by a dashed line', () =>
    expect(embedPage(chart([5, undefined, 9]), OF)).toMatch(/<path d="M0,\S+L?[^"]*" [^>]*stroke-dasharray="4 4">/));

  test('writes names as text', () => {
    const page = embedPage(chart([5, 9]), { ...OF, name: '</title><script>alert(1)</script>' });
    expect(page).not.toContain('<script');
  });

  test('says that there are no numbers, that a plugin is delisted, and that data is sample data', () => {
    expect(wordsOf(embedPage(chart([]), { ...OF, delistedOn: '2026-11-02' }))).toMatch(
      /Delisted on 2 Nov 2026\s+No users yet\./,
    );
    expect(wordsOf(embedPage(chart([5]), { ...OF, delistedOn: '2026-11-02' }))).toContain('· delisted on 2 Nov 2026');
    expect(wordsOf(embedPage(chart([5]), { ...OF, origin: 'sample' }))).toContain('Sample data, not real numbers.');
  });

  test('draws a gain a day and an index', () => {
    const gain = embedPage(chart([5, 9, 9], { gain: true }), OF);
    expect(wordsOf(gain)).toContain('Users per day');
    const index = embedPage(chart([50, 75], { isIndex: true }), OF);
    expect(wordsOf(index)).toContain('index: 100 is 50 on 1 Nov 2026');
    expect(gain + index).not.toMatch(/NaN|undefined/);
    expect(embedPage(chart([5], { gain: true }), OF)).not.toMatch(/NaN|undefined/);
  });
});
