import type { AsOfState } from '@pi/domain/api';
import { getMarketplaceInfo } from '@pi/scrapers/info';
import { Link } from '#components/ui/link.tsx';
import { changesOf } from '#lib/changes/change-line.ts';
import { type ChangePageParams, changesHref } from '#lib/changes/change-params.ts';
import type { DayOfChanges } from '#lib/changes/read-changes-page.ts';
import { formatAmount, formatCount, formatExact, formatWeekday } from '#lib/format.ts';
import { CorrectedTag } from '../corrected-tag.tsx';
import { ChangeEntry } from './change-entry.tsx';

interface Props {
  day: DayOfChanges;
  params: ChangePageParams;
  asOf: AsOfState | undefined;
}

/** The changes of a day, or one line that leads to them. */
export function DaySection({ day: { day, changes, rows, reach, unread }, params, asOf }: Props) {
  const href = changesHref(params, { day, until: undefined });
  if (rows === null)
    return (
      <div className="flex flex-wrap items-baseline gap-x-3 border-hairline border-b py-2.5">
        <h3 className="font-medium">{formatWeekday(day)}</h3>
        <Link
          href={href}
          className="inline-flex min-h-6 items-center text-accent text-xs hover:underline max-md:min-h-10"
        >
          show {formatAmount(changes, 'change')}
          <span className="sr-only"> of {formatWeekday(day)}</span>
        </Link>
      </div>
    );
  const more = changes - rows.reduce((sum, row) => sum + changesOf(row).length, 0);
  return (
    <section aria-labelledby={`day-${day}`}>
      <div className="flex flex-wrap items-baseline gap-x-3 border-hairline border-b bg-paper pt-5 pb-2 md:sticky md:top-8 md:z-2">
        <h3 id={`day-${day}`}>{formatWeekday(day)}</h3>
        <CorrectedTag asOf={asOf} day={day} />
        <p className="text-ink-2 text-xs">
          {formatAmount(changes, 'change')}
          {reach && (
            <span
              title={`Plugins with a change, each once, over the stores that count users: ${titlesOf(reach.marketplaces)}`}
            >
              , reaching {formatCount(reach.users)} users in {storesInWords(reach.marketplaces)}
            </span>
          )}
        </p>
      </div>
      <UnreadStores names={unread} />
      <ul>
        {rows.map((change) => (
          <ChangeEntry key={`${change.id} ${change.kind} ${change.before} ${change.after}`} change={change} />
        ))}
      </ul>
      {more > 0 && params.day === undefined && (
        <p className="py-2 text-ink-2 text-xs">
          <Link href={href} className="text-link inline-flex min-h-6 items-center max-md:min-h-10">
            {formatExact(more)} more on this day
          </Link>
        </p>
      )}
    </section>
  );
}

/** Stores whose changes of a day are noticed later. */
export function UnreadStores({ names }: { names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <p className="border-hairline border-b py-2 text-ink-2 text-xs">
      {titlesOf(names)} {names.length === 1 ? 'was' : 'were'} not read on this day. What changed there is listed under
      the next day of reading.
    </p>
  );
}

function titlesOf(names: readonly string[]): string {
  return new Intl.ListFormat('en').format(names.map((name) => getMarketplaceInfo(name)?.title ?? name));
}

function storesInWords(names: readonly string[]): string {
  return names.length <= 2 ? titlesOf(names) : formatAmount(names.length, 'store');
}
