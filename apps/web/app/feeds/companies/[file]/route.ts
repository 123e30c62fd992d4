import { feedAnswer } from '#lib/feeds/feed-answer.ts';
import { readCompanyFeed } from '#lib/feeds/read-feed.ts';
import { FILE_ENDPOINTS } from '#lib/file-endpoints.ts';
import { fileRoute } from '#lib/file-route.ts';

export const { GET, POST, PUT, PATCH, DELETE } = fileRoute(
  FILE_ENDPOINTS['/feeds/companies/{file}'],
  async ({ params: { file }, query: { kind }, ...call }) =>
    feedAnswer(await readCompanyFeed(call.db, file.name, kind), file.format, call),
  { isCounted: false },
);
