import { checkInventory } from '#lib/check/check-answer.ts';
import { toCheckCsv } from '#lib/check/check-csv.ts';
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
    if (type === 'application/json') return Response.json(answer);
    const name = 'attachment; filename="inventory-check.csv"';
    const headers = { 'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': name };
    return new Response(toCheckCsv(answer), { headers });
  },
});
