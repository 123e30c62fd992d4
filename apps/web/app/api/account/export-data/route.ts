import { exportAccount, MyAccountRepository } from '@pi/accounts';
import { exportMyData, MyDataRepository } from '@pi/events';
import { action, methods } from '#lib/session/action.ts';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: action({ access: 'session' }, async ({ deps, user }) => {
    const data = {
      message: 'All that is kept of you here. Tokens, codes and keys are left out: they open doors.',
      at: deps.now(),
      ...(await exportAccount(new MyAccountRepository(deps), user)),
      ...(await exportMyData(new MyDataRepository(deps), user)),
    };
    const headers = {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': 'attachment; filename="my-data.json"',
      'Cache-Control': 'no-store',
    };
    return new Response(`${JSON.stringify(data, null, 2)}\n`, { headers });
  }),
});
