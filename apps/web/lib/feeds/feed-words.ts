import { CHANGE_GROUPS, type ChangeGroup, type Day } from '@pi/domain';
import { describeFilters, listWords, type PluginFilters, resolveDay } from '@pi/domain/api';
import { GROUP_WORDS } from '#lib/changes/group-words.ts';
import { formatCount, formatDay } from '#lib/format.ts';
import { storeTitle } from '#lib/store-title.ts';
import type { ChangesFeedParams } from './feed-params.ts';

/** The groups of a feed of many plugins that asks for none: new versions would bury the others. */
export const GROUPS_OF_MANY: readonly ChangeGroup[] = CHANGE_GROUPS.filter((group) => group !== 'version');

/** `Changes of hands and new permissions`; `Changes` of all groups. */
export function groupsTitle(groups: readonly ChangeGroup[] | undefined): string {
  if (!groups || groups.length > 3) return 'Changes';
  const words = new Intl.ListFormat('en').format(groups.map((group) => GROUP_WORDS[group].many));
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The title of a feed of all changes that pass these filters. */
export function changesFeedTitle({ kind, marketplace, users, risk }: ChangesFeedParams): string {
  return [
    groupsTitle(kind),
    marketplace.length > 0 ? `in ${listWords(marketplace, storeTitle)}` : 'in all marketplaces',
    ...(users === undefined ? [] : [`of plugins with at least ${formatCount(users)} users`]),
    ...(risk.length > 0 ? [`with ${listWords(risk)} permission risk`] : []),
  ].join(' ');
}

interface OfPlugins {
  kind: readonly ChangeGroup[] | undefined;
  filters: PluginFilters;
  storeCategory: string | undefined;
  today: Day;
}

/** The title of a feed of the plugins that pass filters, in the words of the list of plugins. */
export function pluginsFeedTitle({ kind, filters, storeCategory, today }: OfPlugins): string {
  const phrases = describeFilters(filters, {
    day: (point) => formatDay(resolveDay(point, today)),
    title: (filter, value) => (filter === 'marketplace' ? storeTitle(value) : value),
  });
  const own = storeCategory === undefined ? [] : [`of the store’s category “${storeCategory}”`];
  const words = [...phrases.map(({ before, value }) => `${before} ${value}`), ...own];
  return `${groupsTitle(kind)} of plugins${words.length > 0 ? ` ${words.join(' ')}` : ' in all marketplaces'}`;
}
