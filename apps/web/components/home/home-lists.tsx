import { addDays, type ChangeGroup } from '@pi/domain';
import type { ChangeItem } from '@pi/domain/api';
import type { ReactNode } from 'react';
import { MoversPart, moversNote } from '#components/movers/movers-part.tsx';
import { Section } from '#components/section.tsx';
import { Link } from '#components/ui/link.tsx';
import { GROUP_WORDS } from '#lib/changes/group-words.ts';
import { formatAmount, formatDay, formatExact, formatShortDay } from '#lib/format.ts';
import type { Home } from '#lib/home/read-home.ts';
import { listHref } from '#lib/list-href.ts';
import { moversHref } from '#lib/mover-params.ts';
import { pluginPath } from '#lib/plugin-id.ts';
import { HandsTable } from './hands-table.tsx';
import { ShortTable } from './short-tables.tsx';
import { StoresTable } from './stores-table.tsx';

/** The lists of the home page, from what matters most today to all marketplaces. */
export function HomeLists({ home }: { home: Home }) {
  const to = formatShortDay(home.day);
  const { movers } = home;
  return (
    <div className="mt-10 grid grid-cols-1 gap-12 max-md:gap-10">
      <div className="grid grid-cols-1 gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_25rem]">
        <Changes home={home} group="hands" days={7} last={home.lastHands} condition={`7 days to ${to}, largest first`}>
          {home.hands.length > 0 && <HandsTable changes={home.hands} />}
        </Changes>
        <Changes home={home} group="permission" title="Gained a permission" days={7} condition="7 days, riskiest first">
          {home.permissions.length > 0 && (
            <ShortTable
              caption="Plugins that gained a permission"
              words="What it allows"
              changes={home.permissions}
              onPhone={5}
            />
          )}
        </Changes>
      </div>
      {movers && (
        <Section
          id="movers"
          title="Movers"
          note={moversNote(movers)}
          more={{ href: moversHref(movers.of.marketplace, movers.period), label: 'All movers' }}
          table={moversHref(movers.of.marketplace, movers.period)}
        >
          <MoversPart
            movers={movers}
            numbers={home.numbers}
            onPhone={3}
            href={(marketplace, period) =>
              `${listHref('/', { marketplace, period: period === 30 ? undefined : period })}#movers`
            }
          />
        </Section>
      )}
      <div className="grid grid-cols-1 gap-x-12 gap-y-10 lg:grid-cols-2">
        <Changes
          home={home}
          group="new"
          title="Newcomers"
          days={30}
          condition="first seen in the last 30 days, largest first"
        >
          {home.newcomers.length > 0 && (
            <ShortTable caption="Plugins that are new" hasCategory day="Seen" changes={home.newcomers} onPhone={3} />
          )}
        </Changes>
        <Changes home={home} group="gone" days={7} condition="7 days, largest first">
          {home.gone.length > 0 && (
            <ShortTable
              caption="Plugins that are gone"
              words="What the store says"
              day="Day"
              changes={home.gone}
              onPhone={3}
            />
          )}
        </Changes>
      </div>
      <Section
        id="stores"
        title="Stores"
        note="Change is like for like: plugins seen on both days. New, gone and changed hands in 30 days."
        more={{ href: '/marketplaces', label: 'Marketplaces' }}
        table="/marketplaces"
      >
        <StoresTable stores={home.stores} />
        <p className="mt-3 flex flex-wrap gap-x-4 text-ink-3 text-xs">
          <span>≈ rounded by the store</span>
          <span>+ at least</span>
          <span>no mark: exact, as reported, or counted here</span>
        </p>
      </Section>
    </div>
  );
}

interface ChangesProps {
  home: Home;
  group: ChangeGroup;
  title?: string;
  days: number;
  condition: string;
  /** The newest such change before, where the list has none. */
  last?: ChangeItem | null;
  children: ReactNode;
}

/** A list of changes with the number of all of them; its heading stays where there are none. */
function Changes({ home, group, title = GROUP_WORDS[group].label, days, condition, last, children }: ChangesProps) {
  const from = addDays(home.day, 1 - days);
  const all = home.counts
    .filter((one) => one.group === group && one.day >= from)
    .reduce((sum, { changes }) => sum + changes, 0);
  const href = listHref('/changes', { kind: group, days: days === 7 ? undefined : days });
  return (
    <Section
      id={group}
      title={title}
      condition={condition}
      table={href}
      {...(all > 0 && { more: { href, label: `All ${formatExact(all)}` } })}
    >
      {children || (
        <p className="border-hairline border-t py-3 text-ink-2">
          No {GROUP_WORDS[group].one} in {formatAmount(days, 'day')}.
          {last && (
            <>
              {' '}
              Last:{' '}
              <Link href={pluginPath(last)} className="text-link">
                {last.pluginName}
              </Link>
              , {formatDay(last.day)}.
            </>
          )}
        </p>
      )}
    </Section>
  );
}
