import { checkInventory } from '#lib/check/check-answer.ts';
import { checkCsvResponse } from '#lib/check/check-csv.ts';
import { readInventory } from '#lib/check/read-inventory.ts';
import { getDb } from '#lib/db.ts';
import { POST_ENDPOINTS } from '#lib/post-endpoints.ts';
import { acceptedType } from '#lib/transport/accept.ts';
import { publicRoute } from '#lib/transport/public-route.ts';

const TYPES = ['application/json', 'text/csv'] as const;

export const { GET, POST, PUT, PATCH, DELETE } = publicRoute({
  POST: async (request) => {
    const type = acceptedType(request.headers.get('accept'), TYPES);
    const answer = await checkInventory(getDb(), await readInventory(request, POST_ENDPOINTS['/api/v1/check'].body));
    return type === 'text/csv' ? checkCsvResponse(answer) : Response.json(answer);
  },
});
