import { readFailedJobs } from '#lib/operator/read-operator-page.ts';
import { action, methods } from '#lib/session/action.ts';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: action({ access: 'operator' }, async ({ deps }) => ({
    message: 'Jobs that failed for good, newest first. The command “pi queue replay” queues them again.',
    ...(await readFailedJobs(deps.db)),
  })),
});
