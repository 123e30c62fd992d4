import type { Event } from '@pi/domain/events';
import type { MyMatch } from '@pi/pairing-runs';
import { Section } from '#components/section.tsx';
import { Feedback } from './feedback.tsx';
import { GroupPeople } from './group-people.tsx';
import { GroupReasons } from './group-reasons.tsx';
import { RoundList } from './round-list.tsx';

interface Props {
  event: Event;
  match: NonNullable<MyMatch['match']>;
  rounds: MyMatch['rounds'];
}

/** What a participant reads first of a published event: their own group, and why. */
export function PublishedGroup({ event, match, rounds }: Props) {
  return (
    <>
      <GroupPeople event={event} match={match} />
      <GroupReasons event={event} match={match} />
      {rounds && <RoundList rounds={rounds} />}
      <Section
        id="again"
        title="Would you meet again?"
        note="One tap each, and another to undo it. It is kept for you and shown to nobody else; nothing is computed from it."
      >
        <Feedback eventId={event.id} people={match.people.filter(({ isMe }) => !isMe)} />
      </Section>
    </>
  );
}
