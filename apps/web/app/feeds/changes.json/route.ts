import { feedAnswer } from '#lib/feeds/feed-answer.ts';
import { readChangesFeed } from '#lib/feeds/read-feed.ts';
import { FILE_ENDPOINTS } from '#lib/file-endpoints.ts';
import { fileRoute } from '#lib/file-route.ts';

export const { GET, POST, PUT, PATCH, DELETE } = fileRoute(
  FILE_ENDPOINTS['/feeds/changes.json'],
  async ({ query, ...call }) => feedAnswer(await readChangesFeed(call.db, query), 'json', call),
  { isCounted: false },
);
