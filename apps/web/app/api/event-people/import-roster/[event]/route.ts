import { appUrl } from '@pi/domain/env';
import { importRoster, MOST_ROSTER_BYTES, RosterRepository } from '@pi/events';
import { ApiError } from '#lib/api-error.ts';
import { readShortBytes } from '#lib/read-short-text.ts';
import { action, methods } from '#lib/session/action.ts';
import { EventParams } from '#lib/session/params.ts';
import { settings } from '#lib/settings.ts';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: action({ access: 'session', params: EventParams }, async ({ deps, user, params, request }) => {
    const file = await readShortBytes(request, MOST_ROSTER_BYTES);
    if (!file) throw new ApiError('too_large', `A roster has at most ${MOST_ROSTER_BYTES / 1024 ** 2} MB.`);
    const { event, ...counts } = await importRoster(
      new RosterRepository(deps),
      user,
      params.event,
      file,
      appUrl(settings()),
    );
    const { invited, alreadyInvited, alreadyRegistered, refused } = counts;
    const known = alreadyInvited + alreadyRegistered;
    const message = [
      `${invited} ${invited === 1 ? 'person is' : 'people are'} invited to ${event.title}.`,
      ...(known > 0 ? [`${known} of the roster were invited or registered already.`] : []),
      ...(refused > 0 ? [`${refused} asked not to be invited.`] : []),
    ].join(' ');
    return { status: invited > 0 ? 202 : 200, message, ...counts };
  }),
});
