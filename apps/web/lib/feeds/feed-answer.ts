import type { Db } from '@pi/db';
import { getLastFinish } from '@pi/db/queries/runs/get-last-finish';
import { appUrl } from '@pi/domain/env';
import type { NextRequest } from 'next/server';
import { dataOrigin } from '#lib/data-origin.ts';
import type { FileAnswer } from '#lib/file-route.ts';
import { settings } from '#lib/settings.ts';
import { acceptedType } from '#lib/transport/accept.ts';
import { FEED_TYPES, type FeedFormat } from './feed-params.ts';
import { type FeedContent, newestOf, writeFeed } from './write-feed.ts';

/** A feed as the answer of its route; readers may keep it for half an hour. */
export async function feedAnswer(
  content: FeedContent,
  format: FeedFormat,
  { db, request }: { db: Db; request: NextRequest },
): Promise<FileAnswer> {
  const { pathname, search } = request.nextUrl;
  const where = { site: appUrl(settings()), self: pathname + search, origin: await dataOrigin(db) };
  const changedAt = await lastChange(db, content);
  return {
    body: writeFeed(content, format, where),
    type: `${acceptedType(request.headers.get('accept'), FEED_TYPES[format])}; charset=utf-8`,
    headers: {
      'Cache-Control': 'public, max-age=1800',
      ...(changedAt && { 'Last-Modified': changedAt.toUTCString() }),
    },
  };
}

// A run that began earlier may end later: then its changes come before those that were there.
async function lastChange(db: Db, content: FeedContent): Promise<Date | null> {
  const moments = [newestOf(content), await getLastFinish(db)].flatMap((moment) => moment?.getTime() ?? []);
  return moments.length === 0 ? null : new Date(Math.max(...moments));
}
