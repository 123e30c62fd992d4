import type { EventTab } from '@pi/domain/events';

/** The tabs of the list that everybody sees. */
export const PUBLIC_TABS = ['all', 'active', 'unpublished', 'published'] as const satisfies EventTab[];
/** The tabs of the list that an organizer sees. */
export const ORGANIZER_TABS = [
  'all',
  'not_started',
  'active',
  'unpublished',
  'published',
] as const satisfies EventTab[];

export const TAB_LABELS: Record<EventTab, string> = {
  all: 'All',
  not_started: 'Not started',
  active: 'Active',
  unpublished: 'Unpublished',
  published: 'Published',
};

/** The tab that an address names; all events where it names none that there is. */
export function readTab(given: string | string[] | undefined, tabs: readonly EventTab[]): EventTab {
  return tabs.find((tab) => tab === given) ?? 'all';
}
