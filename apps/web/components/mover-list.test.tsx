import { derivedChange, derivedNumber, type Mover, reportedNumber } from '@pi/domain/api';
import { marketplaceInfos } from '@pi/scrapers/info';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { MoverList } from './mover-list.tsx';

const marketplace = marketplaceInfos[0]?.name ?? '';
const OF = { day: '2026-11-20', source: marketplace };

function words(before: number, now: number, more: Partial<Mover> = {}): string {
  const share = now / before - 1;
  const counts = { before: { value: before, kind: 'exact' }, now: { value: now, kind: 'exact' } } as const;
  const change30d = derivedChange({ ...counts, bounds: { low: share, high: share }, ...OF });
  const mover = {
    ...{ id: `${marketplace}:a`, marketplace, externalId: 'a', name: 'A', iconUrl: null, metric: 'users' },
    ...{ number: reportedNumber({ value: now, ...OF }), change30d, isCumulative: false },
    ...{ gainBefore30d: null, gainChange30d: null, ...more },
  } as Mover;
  return renderToStaticMarkup(<MoverList movers={[mover]} />).replace(/<[^>]+>/g, ' ');
}

describe('a mover', () => {
  test('has the absolute gain beside the share', () => expect(words(1000, 1310)).toMatch(/▲ 31 %\s+· 30 d\s+\+310\s*/));

  test('that is a counter has both gains beside the change of the gain, and no share of the total', () => {
    const gains = {
      gainBefore30d: derivedNumber({ value: 100, kind: 'exact', ...OF, method: 'gain_30d' }),
      gainChange30d: derivedNumber({ value: 0.5, kind: 'exact', ...OF, method: 'gain_change_30d' }),
    };
    expect(words(1000, 1150, gains)).toMatch(/▲ 50 %\s+· 30 d\s+\+150, \+100 before\s*/);
    expect(words(1000, 1150, gains)).not.toContain('15 %');
  });
});
