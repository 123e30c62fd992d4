import { dayOf } from '@pi/domain';
import type { Event, Registration } from '@pi/domain/events';
import type { EventView } from '@pi/events';
import type { ReactNode } from 'react';
import { ApiButton } from '#components/forms/api-button.tsx';
import { otherRole, roleLabel } from '#lib/events/role-words.ts';
import { formatShortDay } from '#lib/format.ts';
import { NotWith } from './not-with.tsx';

/** The reader's place in an event: role, consent, what others see, private wishes, the way out. */
export function OwnRegistration({ view, registration }: { view: EventView; registration: Registration }) {
  const { event, blocks } = view;
  const isOpen = event.status === 'STARTED';
  return (
    <div>
      <h2>Your registration</h2>
      <dl className="mt-3 border-hairline-strong border-t">
        {event.roles && (
          <Row name="Role">
            <Role event={event} registration={registration} isOpen={isOpen} />
          </Row>
        )}
        <Row name="Pairing">
          You agreed to automated pairing on {formatShortDay(dayOf(registration.consentAt))}.
          {isOpen && <span className="text-ink-2"> To withdraw, leave the event.</span>}
        </Row>
        <Row name="Shown">
          Your group sees your {event.roles ? 'name, e-mail and role' : 'name and e-mail'}, once published. Of answers,
          organizers see counts, and of texts samples without names; your group sees what you have in common.
        </Row>
        <Row name="Not with">
          <NotWith eventId={event.id} blocks={blocks} isOpen={isOpen} />
        </Row>
      </dl>
      <div className="mt-3">
        <ApiButton
          action={`/api/event-registration/unregister-user/${event.id}`}
          method="DELETE"
          question={`Leave ${event.title}? Your answers are deleted${isOpen ? '' : ', and the organizer repairs the groups without you'}.`}
        >
          Leave this event
        </ApiButton>
        <p className="mt-1 text-ink-3 text-xs">
          {isOpen ? `until ${formatShortDay(event.endDay)}; your answers are deleted` : 'your answers are deleted'}
        </p>
      </div>
    </div>
  );
}

function Row({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[4.5rem_minmax(0,1fr)] border-hairline border-b pt-2.5 pb-[0.5625rem]">
      <dt className="text-ink-2">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Role({ event, registration, isOpen }: { event: Event; registration: Registration; isOpen: boolean }) {
  if (!event.roles) return null;
  const other = otherRole(registration.role);
  return (
    <>
      {registration.role ? roleLabel(event.roles, registration.role) : 'None yet'}
      {isOpen && (
        <div className="mt-1">
          <ApiButton action={`/api/event-registration/change-role/${event.id}`} method="PATCH" body={{ role: other }}>
            Change to {event.roles[other]}
          </ApiButton>
        </div>
      )}
    </>
  );
}
