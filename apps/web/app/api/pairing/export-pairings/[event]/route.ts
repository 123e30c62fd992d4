import { exportPairings, PairingRunsRepository, toCsv, toJson, toText } from '@pi/pairing-runs';
import { z } from 'zod';
import { action, methods } from '#lib/session/action.ts';
import { EventParams } from '#lib/session/params.ts';

const Query = z.strictObject({ format: z.enum(['csv', 'txt', 'json']).default('json') });

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: action({ access: 'session', params: EventParams, query: Query }, async ({ deps, user, params, query }) => {
    const pairing = await exportPairings(new PairingRunsRepository(deps), user, params.event);
    const message = `Run ${pairing.run.number}, revision ${pairing.run.revision}.`;
    if (query.format === 'json') return { message, ...toJson(pairing) };
    const [text, type] = query.format === 'csv' ? [toCsv(pairing), 'text/csv'] : [toText(pairing), 'text/plain'];
    return new Response(text, {
      headers: {
        'Content-Type': `${type}; charset=utf-8`,
        'Content-Disposition': `attachment; filename="groups-run-${pairing.run.number}.${query.format}"`,
        'Cache-Control': 'no-store',
      },
    });
  }),
});
