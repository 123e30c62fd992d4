import { RegistrationsRepository, viewEvent } from '@pi/events';
import { cache } from 'react';
import { orNotFound } from '../session/or-not-found.ts';
import { checkedId } from '../session/page-id.ts';
import { pageDeps, viewer } from '../session/viewer.ts';

/** An event as the reader of its page sees it, and who they are; read once a request. */
export const readEventView = cache(async (id: string) => {
  const user = await viewer();
  const view = await orNotFound(viewEvent(new RegistrationsRepository(await pageDeps()), user, checkedId(id)));
  return { user, view };
});
