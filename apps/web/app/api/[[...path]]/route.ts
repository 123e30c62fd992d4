import { refuseAddress } from '#lib/api-route.ts';
import { publicRoute } from '#lib/transport/public-route.ts';

export const { GET, POST, PUT, PATCH, DELETE } = publicRoute({
  GET: refuseAddress,
  POST: refuseAddress,
  PUT: refuseAddress,
  PATCH: refuseAddress,
  DELETE: refuseAddress,
});
