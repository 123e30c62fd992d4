import { RegistrationDraft } from '@pi/domain/events';
import { RegistrationsRepository, registerUser } from '@pi/events';
import { action, methods } from '#lib/session/action.ts';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: action({ access: 'session', body: RegistrationDraft }, async ({ deps, user, body }) => {
    const { event, registration } = await registerUser(new RegistrationsRepository(deps), user, body);
    return { status: 201, message: `You are registered for ${event.title}.`, registration };
  }),
});
