import { feedAnswer } from '#lib/feeds/feed-answer.ts';
import { readPluginFeed } from '#lib/feeds/read-feed.ts';
import { FILE_ENDPOINTS } from '#lib/file-endpoints.ts';
import { fileRoute } from '#lib/file-route.ts';

export const { GET, POST, PUT, PATCH, DELETE } = fileRoute(
  FILE_ENDPOINTS['/feeds/plugins/{file}'],
  async ({ params: { file }, query: { kind }, ...call }) =>
    feedAnswer(await readPluginFeed(call.db, file.identity, kind), file.format, call),
  { isCounted: false },
);
