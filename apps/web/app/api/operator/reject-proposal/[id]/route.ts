import { Line } from '@pi/domain/events';
import { z } from 'zod';
import { getJobDb } from '#lib/db.ts';
import { rejectAsOperator } from '#lib/operator/decide-proposal.ts';
import { NumberParams } from '#lib/operator/number-params.ts';
import { action, methods } from '#lib/session/action.ts';

const Body = z.strictObject({ reason: Line(500) });

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: action({ access: 'operator', params: NumberParams, body: Body }, async ({ user, params, body }) => {
    const companies = await rejectAsOperator(getJobDb(), user, params.id, body.reason);
    return { message: `${companies.join(' and ')} stay two companies.`, companies };
  }),
});
