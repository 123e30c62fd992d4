import { isAnswered } from '@pi/domain/events';
import type { EventView } from '@pi/events';
import { countNoun } from '#lib/count-noun.ts';
import { nameOpen } from '#lib/events/open-words.ts';
import type { Standing } from '#lib/events/standing.ts';
import { formatShortDay } from '#lib/format.ts';
import { ReaderMoment } from './reader-moment.tsx';

/** How far the reader is: the required questions, one mark each; or what they would do first. */
export function HeroAnswers({ view, standing }: { view: EventView; standing: Standing }) {
  const { event, registration, people } = view;
  if (registration) return <AnswerMarks view={view} standing={standing} />;
  const registered =
    people === 1
      ? 'One person is registered.'
      : `${countNoun(people, 'person').replace('persons', 'people')} are registered.`;
  return (
    <div>
      <p className="font-semibold text-lg tracking-[-0.01em]">{HEADS[standing.kind] ?? event.title}</p>
      <p className="mt-1 text-ink-2">
        {standing.kind === 'not_started' ? 'People can register once it is started.' : registered}
      </p>
    </div>
  );
}

const HEADS: Partial<Record<Standing['kind'], string>> = {
  not_started: 'Not open yet',
  sign_in: 'Take part',
  register: 'You are not registered',
  closed: 'Registration is closed',
};

function AnswerMarks({ view, standing }: { view: EventView; standing: Standing }) {
  const { questions, answers, open, savedAt } = view;
  const required = questions.filter(({ isRequired }) => isRequired);
  const done = required.length - open.length;
  const label = `${done} of ${required.length} required questions answered`;
  return (
    <div className="min-w-0">
      <p>
        {required.length === 0 ? (
          <b className="font-semibold text-lg tracking-[-0.01em]">No question is required</b>
        ) : (
          <>
            <b className="font-semibold text-lg tracking-[-0.01em]">
              {done} of {required.length}
            </b>{' '}
            required questions answered
          </>
        )}
        {savedAt && (
          <span className="text-ink-2">
            {' '}
            · saved <ReaderMoment moment={savedAt.toISOString()} />
          </span>
        )}
      </p>
      {required.length > 0 && (
        <div role="img" aria-label={label} className="my-2 flex max-w-96 gap-1">
          {required.map(({ id }) => (
            <i
              key={id}
              className={`h-1 flex-1 rounded-xs ${isAnswered(answers.get(id) as never) ? 'bg-ink' : 'bg-hairline-strong'}`}
            />
          ))}
        </div>
      )}
      <p className="text-ink-2">{describeNext(view, standing)}</p>
    </div>
  );
}

function describeNext({ event, open }: EventView, { kind }: Standing): string {
  const end = formatShortDay(event.endDay);
  switch (kind) {
    case 'answer':
      return `${nameOpen(open)} open. Without ${open.length === 1 ? 'it' : 'them'} you are not paired.`;
    case 'answered':
      return `All is there. You can change answers until ${end}.`;
    case 'not_paired':
      return `You were not paired: ${nameOpen(open, { isPast: true }).replace('Q', 'q')} open at the end.`;
    case 'waiting':
      return 'Waiting for groups: the organizer makes and publishes them.';
    default:
      return 'The groups are published.';
  }
}
