import { ApiError } from '#lib/api-error.ts';
import { apiRoute } from '#lib/api-route.ts';

const answer = apiRoute<{ path: string[] }>(async () => {
  throw new ApiError(404, 'there is no such address; /api/v1 lists those there are');
});

export { answer as DELETE, answer as GET, answer as PATCH, answer as POST, answer as PUT };
