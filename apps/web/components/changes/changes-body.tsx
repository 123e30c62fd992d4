import { addDays } from '@pi/domain';
import type { AsOfState } from '@pi/domain/api';
import { EmptyState } from '#components/empty-state.tsx';
import { TableLinks } from '#components/table-links.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { Segmented } from '#components/ui/segmented.tsx';
import { type ChangePageParams, changesHref, changesQuery, DEFAULT_GROUPS } from '#lib/changes/change-params.ts';
import { countInWords } from '#lib/changes/group-words.ts';
import type { ChangesPage } from '#lib/changes/read-changes-page.ts';
import { formatAmount, formatDay, formatExact } from '#lib/format.ts';
import { formatDayRange } from '#lib/format-point.ts';
import { keptDay } from '#lib/kept-day.ts';
import { listHref } from '#lib/list-href.ts';
import { CHANGE_COLUMNS } from './change-entry.tsx';
import { FilterSentence, GroupToggles } from './change-filters.tsx';
import { ChangeKeys } from './change-keys.tsx';
import { ChangesStrip } from './changes-strip.tsx';
import { DaySection } from './day-section.tsx';
import { NoChanges } from './no-changes.tsx';

interface Props {
  params: ChangePageParams;
  page: ChangesPage;
  /** Of a page of an earlier day. */
  asOf?: AsOfState | undefined;
}

/** Filters, bars and days of the page of changes. */
export function ChangesBody({ params, page, asOf }: Props) {
  const { span, counts, strip, unreadDays, prices, days, isCut } = page;
  if (!span)
    return (
      <EmptyState title="No changes yet">There is nothing to compare before a store was read on two days.</EmptyState>
    );
  const groups = params.kind ?? DEFAULT_GROUPS;
  const total = days.reduce((sum, { changes }) => sum + changes, 0);
  const words = `${countInWords(total, groups, formatExact)} ${params.day ? `on ${formatDay(params.day)}` : `in ${formatAmount(params.days, 'day')}`}`;
  return (
    <>
      <div className="grid grid-cols-1 gap-3">
        <GroupToggles params={params} counts={counts.counts} isFloor={counts.isFloor} />
        <FilterSentence params={params} />
      </div>
      <section aria-labelledby="strip" className="mt-6">
        <h2 id="strip" className="text-sm">
          {isCut && 'At least '}
          {words}
          {prices && <span className="font-normal text-ink-2">; prices: {prices}</span>}
        </h2>
        <p className="text-ink-2 text-xs">
          Changes a day of the kinds and size chosen; a bar leads to its day
          {unreadDays.length > 0 && '; hatched: no store was read'}
          {strip.isCut && `; before ${formatDay(strip.from)} there are too many to count`}{' '}
          <TableLinks of="Changes a day" href={listHref('/changes/days', changesQuery(params))} />
        </p>
        <ChangesStrip
          strip={strip}
          unread={unreadDays}
          to={strip.to}
          chosen={span}
          href={(day) => changesHref(params, { day, until: undefined })}
        />
      </section>
      <section aria-labelledby="list" className="mt-6">
        <div className="flex flex-wrap items-center gap-3 pb-1">
          <h2 id="list" tabIndex={-1} className="scroll-mt-4 text-sm outline-none">
            {formatAmount(total, 'change')} <span className="font-normal text-ink-2">{formatDayRange(span)}</span>
          </h2>
          <span className="ml-auto">
            <TableLinks of="Changes" href={listHref('/changes', { ...changesQuery(params), page: undefined })} />
          </span>
          <span>
            {/* Risks of an earlier day are not known. */}
            {keptDay() === undefined && (
              <Segmented
                label="Order within a day"
                segments={[
                  {
                    label: 'Largest first',
                    href: changesHref(params, { order: 'size' }),
                    isOn: params.order === 'size',
                  },
                  {
                    label: 'Riskiest first',
                    href: changesHref(params, { order: 'risk' }),
                    isOn: params.order === 'risk',
                  },
                ]}
              />
            )}
          </span>
        </div>
        {total === 0 ? (
          <NoChanges params={params} last={page.last} />
        ) : (
          <>
            <div
              aria-hidden
              className={`${CHANGE_COLUMNS} z-3 border-hairline-strong border-b bg-paper py-2 text-ink-2 text-xs max-md:hidden md:sticky md:top-0`}
            >
              <span>Kind</span>
              <span>Plugin</span>
              <span>What changed</span>
              <span>Permission risk</span>
              <span className="text-right">Users</span>
            </div>
            <ChangeKeys>
              {days.map((day) => (
                <DaySection key={day.day} day={day} params={params} asOf={asOf} />
              ))}
            </ChangeKeys>
          </>
        )}
        <Pages params={params} page={page} />
      </section>
      <p className="mt-6 flex flex-wrap gap-x-4 text-ink-2 text-xs">
        <span>≈ rounded by the store</span>
        <span>+ at least</span>
        <span>Risk is what the permissions allow, not what a plugin does.</span>
      </p>
    </>
  );
}

function Pages({ params, page: { span, days } }: { params: ChangePageParams; page: ChangesPage }) {
  if (!span) return null;
  const isOneDay = params.day !== undefined;
  const newer = isOneDay
    ? params.page > 1 && { page: params.page - 1 }
    : span.to < span.newest && { until: addDays(span.to, params.days) };
  const older = isOneDay
    ? days[0]?.hasMore && { page: params.page + 1 }
    : span.from > span.first && { until: addDays(span.from, -1) };
  return (
    <nav aria-label="Pages" className="mt-4 flex flex-wrap items-center justify-between gap-3">
      <p className="text-ink-2">
        {isOneDay ? `${formatAmount(days[0]?.changes ?? 0, 'change')}, page ${params.page}` : formatDayRange(span)}
      </p>
      <div className="flex gap-2">
        {newer && (
          <ButtonLink href={`${changesHref(params, newer)}#list`} rel="prev">
            {isOneDay ? 'Previous' : `Newer: ${params.days === 1 ? 'the next day' : formatAmount(params.days, 'day')}`}
          </ButtonLink>
        )}
        {older && (
          <ButtonLink href={`${changesHref(params, older)}#list`} rel="next">
            {isOneDay
              ? 'Next'
              : `Older: ${formatDayRange({ from: addDays(span.from, -params.days), to: addDays(span.from, -1) })}`}
          </ButtonLink>
        )}
      </div>
    </nav>
  );
}
