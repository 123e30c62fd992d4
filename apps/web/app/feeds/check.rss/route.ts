import { readCheckFeed } from '#lib/check/read-check-feed.ts';
import { feedAnswer } from '#lib/feeds/feed-answer.ts';
import { FILE_ENDPOINTS } from '#lib/file-endpoints.ts';
import { fileRoute } from '#lib/file-route.ts';

export const { GET, POST, PUT, PATCH, DELETE } = fileRoute(
  FILE_ENDPOINTS['/feeds/check.rss'],
  async ({ query, ...call }) => feedAnswer(await readCheckFeed(call.db, query.ids), 'rss', call),
  { isCounted: false },
);
