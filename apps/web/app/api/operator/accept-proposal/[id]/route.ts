import { Line } from '@pi/domain/events';
import { z } from 'zod';
import { getJobDb } from '#lib/db.ts';
import { acceptAsOperator } from '#lib/operator/decide-proposal.ts';
import { NumberParams } from '#lib/operator/number-params.ts';
import { action, methods } from '#lib/session/action.ts';

const Body = z.strictObject({ into: Line(200).optional() });

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: action({ access: 'operator', params: NumberParams, body: Body }, async ({ user, params, body }) => {
    const accepted = await acceptAsOperator(getJobDb(), user, params.id, body.into);
    return { message: `${accepted.other} is a part of ${accepted.into} now.`, ...accepted };
  }),
});
