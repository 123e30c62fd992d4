import { type Event, endOf, type RosterPerson } from '@pi/domain/events';
import type { Letter } from '@pi/mail';
import { describeEnd } from '../events/describe-end.ts';

/**
 * The letter that invites somebody to an event.
 * @param refuseToken ends all invitations to them
 */
export function invitationLetter(
  event: Event,
  { email, role }: RosterPerson,
  refuseToken: string,
  appUrl: URL,
): Letter {
  const { id, title, organizationName, roles, endDay, meeting, contactEmail, status } = event;
  return {
    kind: 'invitation',
    recipient: email,
    eventId: id,
    expiresAt: endOf(endDay),
    unsubscribeUrl: new URL(`/api/invitations/refuse-invitations/${refuseToken}`, appUrl).href,
    content: {
      subject: `${organizationName} invites you to ${title}`,
      paragraphs: [
        `${organizationName} invites you to “${title}”${role && roles ? ` as ${roles[role]}` : ''}.`,
        ...(meeting ? [`People meet: ${meeting}.`] : []),
        `You can register and answer until ${describeEnd(endDay)}.`,
        ...(status === 'NOT_STARTED'
          ? ['Registration is not open yet: the link leads to the event once its organizers have started it.']
          : []),
      ],
      link: { label: 'See the event', url: new URL(`/events/${id}`, appUrl).href },
      footer: [
        `An organizer of ${organizationName} entered your address. If you do not want to take part, ignore this letter: you have no account until you sign in.`,
        ...(contactEmail ? [`Questions: ${contactEmail}`] : []),
        { label: 'No more invitations from this site', url: new URL(`/invitations/${refuseToken}`, appUrl).href },
      ],
    },
  };
}
