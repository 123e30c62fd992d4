import { apiRoute } from '#lib/api-route.ts';
import { readStatus } from '#lib/status.ts';

export const GET = apiRoute(({ db }) => readStatus(db));
