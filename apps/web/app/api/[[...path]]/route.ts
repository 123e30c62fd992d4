import { refuseAddress } from '#lib/api-route.ts';

export {
  refuseAddress as DELETE,
  refuseAddress as GET,
  refuseAddress as PATCH,
  refuseAddress as POST,
  refuseAddress as PUT,
};
