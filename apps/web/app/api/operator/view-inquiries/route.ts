import { readInquiries } from '#lib/operator/read-operator-page.ts';
import { action, methods } from '#lib/session/action.ts';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: action({ access: 'operator' }, async ({ deps }) => ({
    message: 'What people wrote, newest first.',
    inquiries: await readInquiries(deps.db),
  })),
});
