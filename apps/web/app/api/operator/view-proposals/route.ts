import { readProposals } from '#lib/operator/read-operator-page.ts';
import { action, methods } from '#lib/session/action.ts';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: action({ access: 'operator' }, async ({ deps }) => ({
    message: 'Companies that are possibly the same, the likeliest first.',
    ...(await readProposals(deps.db)),
  })),
});
