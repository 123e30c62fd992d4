import type { GrowthPeriod } from '@pi/domain';
import { GROWTH_PERIODS } from '@pi/domain';
import { getMarketplaceInfo } from '@pi/scrapers/info';
import { EmptyState } from '#components/empty-state.tsx';
import { Segmented } from '#components/ui/segmented.tsx';
import { capital } from '#lib/capital.ts';
import { formatCount, formatDay } from '#lib/format.ts';
import { primaryMetricLabel } from '#lib/marketplaces.ts';
import type { MovingNumber } from '#lib/movers.ts';
import { MOVERS_AT_LEAST, moversCondition } from '#lib/movers.ts';
import type { Movers } from '#lib/read-movers.ts';
import { shortStoreTitle } from '#lib/store-title.ts';
import { MoverTable } from './mover-table.tsx';

const PERIOD_WORDS: Record<GrowthPeriod, string> = { 7: '7 d', 30: '30 d', 90: '90 d', 365: '1 y' };

interface Props {
  movers: Movers;
  /** The numbers to choose from. */
  numbers: readonly MovingNumber[];
  href(marketplace: string, period: GrowthPeriod): string;
  onPhone?: number;
}

/**
 * Growing and shrinking plugins of one marketplace, with the choice of others and of the period.
 */
export function MoversPart({ movers, numbers, href, onPhone }: Props) {
  const { of, period, growing, shrinking } = movers;
  const info = getMarketplaceInfo(of.marketplace);
  const unit = info ? primaryMetricLabel(info) : of.number;
  return (
    <>
      <div className="mb-1 flex flex-wrap items-center gap-x-4 gap-y-2">
        <div className="max-w-full overflow-x-auto [scrollbar-width:none]">
          <Segmented
            label="Marketplace and number"
            segments={numbers.map(({ marketplace }) => ({
              label: numberLabel(marketplace),
              href: href(marketplace, period),
              isOn: marketplace === of.marketplace,
            }))}
          />
        </div>
        <span className="md:ml-auto">
          <Segmented
            label="Period"
            segments={GROWTH_PERIODS.map((days) => ({
              label: PERIOD_WORDS[days],
              href: href(of.marketplace, days),
              isOn: days === period,
            }))}
          />
        </span>
      </div>
      {growing.length + shrinking.length === 0 ? (
        <EmptyState title={`No plugin of ${info?.title ?? of.marketplace} moved in ${period} days`}>
          <p>
            A plugin is here once its number of {formatDay(movers.day ?? '1970-01-01')} can be compared with that of{' '}
            {of.isCumulative ? `${period} and ${2 * period}` : period} days before, and has at least{' '}
            {formatCount(MOVERS_AT_LEAST)}.
          </p>
        </EmptyState>
      ) : (
        <div className="grid grid-cols-1 items-start gap-x-12 gap-y-6 lg:grid-cols-2">
          <MoverTable title="Growing" movers={growing} {...{ unit, onPhone, isCumulative: of.isCumulative }} />
          <MoverTable title="Shrinking" movers={shrinking} {...{ unit, onPhone, isCumulative: of.isCumulative }} />
        </div>
      )}
    </>
  );
}

/** How movers are found, in one sentence. */
export function moversNote({ of, period }: Pick<Movers, 'of' | 'period'>): string {
  const info = getMarketplaceInfo(of.marketplace);
  const unit = info ? primaryMetricLabel(info).toLowerCase() : of.number;
  const least = `${capital(moversCondition(unit))}.`;
  return of.isCumulative
    ? `${info?.title}, ${unit} per day: mean of the last ${period} days against the ${period} before. ${least}`
    : `${info?.title}, ${unit} against ${period} days before; of rounded numbers the least change that they allow. ${least}`;
}

/** `Chrome users`. */
export function numberLabel(marketplace: string): string {
  const info = getMarketplaceInfo(marketplace);
  return info ? `${shortStoreTitle(marketplace)} ${primaryMetricLabel(info).toLowerCase()}` : marketplace;
}
