import type { CountKind, PluginStatus } from '@pi/domain';
import { companies } from '../../schema/companies.ts';
import { plugins } from '../../schema/plugins.ts';

/** A plugin as lists show it. */
export interface PluginRow {
  marketplace: string;
  externalId: string;
  name: string;
  iconUrl: string | null;
  status: PluginStatus;
  companySlug: string | null;
  companyName: string | null;
  developerName: string | null;
  users: number | null;
  usersKind: CountKind | null;
  usersChange30d: number | null;
  downloads: number | null;
  downloadsKind: CountKind | null;
  downloadsChange30d: number | null;
  rating: number | null;
  ratingCount: number | null;
  updatedOn: string | null;
  lastSeenOn: string;
}

/** The columns of a PluginRow; needs a left join with companies. */
export const pluginRowColumns = {
  marketplace: plugins.marketplace,
  externalId: plugins.externalId,
  name: plugins.name,
  iconUrl: plugins.iconUrl,
  status: plugins.status,
  companySlug: companies.slug,
  companyName: companies.name,
  developerName: plugins.developerName,
  users: plugins.users,
  usersKind: plugins.usersKind,
  usersChange30d: plugins.usersChange30d,
  downloads: plugins.downloads,
  downloadsKind: plugins.downloadsKind,
  downloadsChange30d: plugins.downloadsChange30d,
  rating: plugins.rating,
  ratingCount: plugins.ratingCount,
  updatedOn: plugins.updatedOn,
  lastSeenOn: plugins.lastSeenOn,
};
