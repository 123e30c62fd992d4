import type { EventTab } from '@pi/domain/events';
import { Tabs } from '#components/ui/tabs.tsx';
import { TAB_LABELS } from '#lib/events/event-tabs.ts';
import { formatExact } from '#lib/format.ts';
import { listHref } from '#lib/list-href.ts';

interface Props {
  path: string;
  tabs: readonly EventTab[];
  current: EventTab;
  counts: Record<EventTab, number>;
  /** What is searched for; the tabs keep it. */
  query?: string;
}

/** The tabs of a list of events, with how many each one holds. */
export function EventTabs({ path, tabs, current, counts, query }: Props) {
  return (
    <Tabs
      label="State of the events"
      tabs={tabs.map((tab) => ({
        href: listHref(path, { tab: tab === 'all' ? undefined : tab, q: query || undefined }),
        label: TAB_LABELS[tab],
        count: formatExact(counts[tab]),
        isCurrent: tab === current,
      }))}
    />
  );
}
