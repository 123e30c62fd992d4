import { addDays, type DataOrigin } from '@pi/domain';
import { describe, expect, test } from 'vitest';
import type { PluginChart } from '#lib/plugin-chart.ts';
import { embedPage } from './embed-page.ts';
import { linesEmbed } from './lines-embed.ts';
import { seriesEmbed } from './series-embed.ts';

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
const OF = { name: 'A', until: '2026-11-04', delistedOn: null as string | null, origin: null as DataOrigin | null };
const pageOf = (chart: PluginChart, of = OF) =>
  embedPage({ chart: seriesEmbed(chart, of), empty: 'No users yet.', source: 'Toy', href: HREF, ...of });
const wordsOf = (page: string) => page.replace(/<style>.*<\/style>/s, '').replace(/<[^>]+>/g, '\n');

describe('embedPage', () => {
  test('stands alone: whose number it is, unit, period, source, day and a link to its page', () => {
    const page = pageOf(chart([5, undefined, 9]));
    const words = wordsOf(page);
    expect(words).toContain('A: users rose from 5 to 9');
    expect(words).toContain('Users · 1–4 Nov 2026 · no data 2 Nov 2026, 4 Nov 2026');
    expect(words).toContain('Source: Toy, as of 4 Nov 2026.');
    expect(page).toContain(`<a href="${HREF}" target="_blank" rel="noopener">Plugin Intelligence</a>`);
    expect(page).not.toMatch(/<script|NaN|undefined|url\(|@import| src=/);
  });

  test('joins the numbers beside a gap by a dashed line', () =>
    expect(pageOf(chart([5, undefined, 9]))).toMatch(/<path d="M0,\S+L?[^"]*" [^>]*stroke-dasharray="4 4">/));

  test('writes names as text', () => {
    const page = pageOf(chart([5, 9]), { ...OF, name: '</title><script>alert(1)</script>' });
    expect(page).not.toContain('<script');
  });

  test('says that there are no numbers, that a plugin is delisted, and that data is sample data', () => {
    expect(wordsOf(pageOf(chart([]), { ...OF, delistedOn: '2026-11-02' }))).toMatch(
      /Delisted on 2 Nov 2026\s+No users yet\./,
    );
    expect(wordsOf(pageOf(chart([5]), { ...OF, delistedOn: '2026-11-02' }))).toContain('· delisted on 2 Nov 2026');
    expect(wordsOf(pageOf(chart([5]), { ...OF, origin: 'sample' }))).toContain('Sample data, not real numbers.');
  });

  test('draws a gain a day and an index', () => {
    const gain = pageOf(chart([5, 9, 9], { gain: true }));
    expect(wordsOf(gain)).toContain('Users per day');
    const index = pageOf(chart([50, 75], { isIndex: true }));
    expect(wordsOf(index)).toContain('index: 100 is 50 on 1 Nov 2026');
    expect(gain + index).not.toMatch(/NaN|undefined/);
    expect(pageOf(chart([5], { gain: true }))).not.toMatch(/NaN|undefined/);
  });

  test('draws several numbers with their names, and says where there is none in these days', () => {
    const values = [5, 10].map((value, at) => ({ day: addDays('2026-11-01', at), value, kind: 'exact' as const }));
    const [title, unit] = ['Acme: users of 2 plugins', 'users'];
    const series = ['<b>A</b>', 'B'].map((name) => ({ key: name, name, values }));
    const of = { title, unit, series, from: '2026-11-01', until: '2026-11-02' };
    const pageOfLines = (scale: 'number' | 'index', more = {}) =>
      embedPage({
        ...{
          chart: linesEmbed({ ...of, ...more }, { scale, log: scale === 'index' }),
          empty: 'No users in these days.',
        },
        ...{ source: 'Toy', until: of.until, href: HREF, origin: null },
      });
    expect(wordsOf(pageOfLines('number'))).toContain('Users · 1–2 Nov 2026');
    expect(pageOfLines('number')).toMatch(/<li><i class="s2"><\/i>B <b>10<\/b><\/li>/);
    expect(pageOfLines('number')).toContain('&lt;b&gt;A&lt;/b&gt; <b>10</b>');
    expect(wordsOf(pageOfLines('index'))).toContain('Users, index: 100 is the first day drawn');
    expect(pageOfLines('index')).toContain('B <b>200</b>');
    const none = pageOfLines('index', { from: '2026-11-03', until: '2026-11-04' });
    expect(wordsOf(none)).toContain('No users in these days.');
    expect(pageOfLines('index') + none).not.toMatch(/NaN|undefined/);
  });
});
