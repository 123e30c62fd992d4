import { addDays, type ChangeGroup, daysBetween } from '@pi/domain';
import { getMarketplaceInfo } from '@pi/scrapers/info';
import { Link } from '#components/ui/link.tsx';
import { GROUP_WORDS } from '#lib/changes/group-words.ts';
import { formatAmount, formatDay, formatExact, formatMoment, formatWeekday } from '#lib/format.ts';
import type { Home } from '#lib/home/read-home.ts';
import { listHref } from '#lib/list-href.ts';

const WITH_WEEK: readonly ChangeGroup[] = ['hands', 'permission', 'price'];
const WITH_MEDIAN: readonly ChangeGroup[] = ['new', 'gone'];

/** The newest day in six numbers, each a link to what it counts. */
export function DayFacts({ home }: { home: Home }) {
  const { day, stores } = home;
  const listed = stores.reduce((sum, { summary }) => sum + (summary.plugins?.value ?? 0), 0);
  const facts = [
    ...WITH_WEEK.map((group) => ({
      label:
        group === 'permission' ? 'New permissions' : group === 'price' ? 'Prices changed' : GROUP_WORDS[group].label,
      value: countOf(home, group, 1),
      note: group === 'price' ? home.prices : `${formatExact(countOf(home, group, 7))} in 7 days`,
      href: listHref('/changes', { kind: group, days: 1 }),
    })),
    ...WITH_MEDIAN.map((group) => ({
      label: GROUP_WORDS[group].label,
      value: countOf(home, group, 1),
      note: `median of ${formatAmount(daysWatched(home), 'day')}: ${formatExact(medianOf(home, group))}`,
      href: listHref('/changes', { kind: group, days: 1 }),
    })),
    {
      label: 'Listed',
      value: listed,
      note: `in ${formatExact(stores.length)} stores`,
      href: '/plugins',
    },
  ];
  return (
    <section aria-labelledby="day" className="mt-8">
      <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1 pb-2">
        <h2 id="day" className="mr-auto">
          {formatWeekday(day)}
        </h2>
        <ReadState home={home} />
      </div>
      <dl className="grid grid-cols-2 gap-y-4 border-hairline border-y py-4 md:grid-cols-3 lg:grid-cols-6">
        {facts.map(({ label, value, note, href }) => (
          <div
            key={label}
            className="relative min-w-0 border-hairline px-4 hover:[&_a]:text-accent max-md:odd:pl-0 max-md:even:border-l md:max-lg:[&:not(:nth-child(3n+1))]:border-l md:max-lg:[&:nth-child(3n+1)]:pl-0 lg:first:pl-0 lg:not-first:border-l"
          >
            <dt className="text-ink-2 text-xs">{label}</dt>
            <dd className="font-semibold text-xl leading-7 tracking-tight">
              <Link href={href} className="row-link">
                {formatExact(value)}
                <span className="sr-only"> {label.toLowerCase()}: show</span>
              </Link>
            </dd>
            <dd className="text-ink-2 text-xs">{note}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** That all stores were read on the day, or which were not and since when. */
function ReadState({ home: { day, stores } }: { home: Home }) {
  const late = stores.filter(({ summary }) => summary.day !== day);
  if (late.length > 0) {
    const named = late.map(
      ({ summary }) => `${getMarketplaceInfo(summary.name)?.title} since ${formatDay(summary.day ?? day)}`,
    );
    const shown = named.length > 3 ? [...named.slice(0, 2), `${named.length - 2} others`] : named;
    return <p className="text-ink-2 text-xs">Not read: {new Intl.ListFormat('en').format(shown)}</p>;
  }
  const last = stores
    .flatMap(({ summary }) => summary.run?.finishedAt ?? [])
    .toSorted()
    .at(-1);
  return (
    <p className="text-ink-2 text-xs">
      All {formatExact(stores.length)} stores read{last && `, last ${formatMoment(String(last))}`}
    </p>
  );
}

function countOf({ counts, day }: Home, group: ChangeGroup, days: number): number {
  const from = addDays(day, 1 - days);
  return counts.filter((one) => one.group === group && one.day >= from).reduce((sum, { changes }) => sum + changes, 0);
}

// Of the days since the first one: before it nothing could be noticed.
function medianOf(home: Home, group: ChangeGroup): number {
  const { counts, day } = home;
  const changesOn = new Map(counts.filter((one) => one.group === group).map((one) => [one.day, one.changes]));
  const values = Array.from({ length: daysWatched(home) }, (_, at) => changesOn.get(addDays(day, -at)) ?? 0);
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [Math.floor((sorted.length - 1) / 2), Math.ceil((sorted.length - 1) / 2)];
  return ((sorted[low] ?? 0) + (sorted[high] ?? 0)) / 2;
}

/** How many of the last 30 days any marketplace was watched on. */
function daysWatched({ stores, day }: Home): number {
  const first = stores.flatMap(({ summary }) => summary.firstDay ?? []).toSorted()[0];
  return first ? Math.min(30, daysBetween(first, day) + 1) : 30;
}
