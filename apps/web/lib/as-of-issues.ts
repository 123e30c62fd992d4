import type { Db } from '@pi/db';
import type { Day } from '@pi/domain';
import type { Issue } from '@pi/domain/api';
import { getMarketplaceInfo } from '@pi/scrapers/info';
import { ApiError } from './api-error.ts';
import { ofMarketplaceOn, ofPluginOn, refuseBeforeAll } from './as-of.ts';
import { knowsAsOf } from './as-of-paths.ts';
import { decodeSegment, parsePluginId } from './plugin-id.ts';

/**
 * What is wrong with the day that a page is asked for, where that takes the database to know: it is
 * before the first; empty for other pages, and for those of what does not exist.
 */
export async function asOfIssues(db: Db, pathname: string, day: Day): Promise<Issue[]> {
  if (!knowsAsOf(pathname)) return [];
  const [, kind, part = '', more] = pathname.split('/');
  const name = decodeSegment(part);
  try {
    if (!name || more !== undefined || kind === 'tags') await refuseBeforeAll(db, day);
    if (!name || more !== undefined || name.includes('\0')) return [];
    const plugin = kind === 'plugins' ? parsePluginId(name) : null;
    if (plugin) await ofPluginOn(db, plugin, day);
    if (kind === 'companies') await refuseBeforeAll(db, day);
    if (kind === 'marketplaces' && getMarketplaceInfo(name)) await ofMarketplaceOn(db, name, day);
    return [];
  } catch (error) {
    if (error instanceof ApiError && error.code === 'invalid_request') return error.issues;
    throw error;
  }
}
