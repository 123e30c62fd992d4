import { EventsRepository, removeImage } from '@pi/events';
import { z } from 'zod';
import { imageFolder } from '#lib/events/image-folder.ts';
import { action, methods } from '#lib/session/action.ts';

const Params = z.strictObject({ event: z.uuid() });

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  DELETE: action({ access: 'session', params: Params }, async ({ deps, user, params }) => {
    const event = await removeImage(new EventsRepository(deps), imageFolder(), user, params.event);
    return { message: 'The image is removed.', event };
  }),
});
