import { feedAnswer } from '#lib/feeds/feed-answer.ts';
import { readPluginsFeed } from '#lib/feeds/read-feed.ts';
import { FILE_ENDPOINTS } from '#lib/file-endpoints.ts';
import { fileRoute } from '#lib/file-route.ts';

export const { GET, POST, PUT, PATCH, DELETE } = fileRoute(
  FILE_ENDPOINTS['/feeds/plugins.rss'],
  async ({ query, ...call }) => feedAnswer(await readPluginsFeed(call.db, query), 'rss', call),
  { isCounted: false },
);
