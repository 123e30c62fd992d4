import type { EventView } from '@pi/events';
import type { Standing } from '#lib/events/standing.ts';
import { describeStanding, nameStanding } from '#lib/events/standing-words.ts';
import { AnswerMarks } from './answer-marks.tsx';

/** How far the reader is: the required questions, one mark each; or what they would do first. */
export function HeroAnswers({ view, standing }: { view: EventView; standing: Standing }) {
  const { contactEmail } = view.event;
  return (
    <div className="min-w-0">
      {view.registration ? (
        <AnswerMarks {...view} />
      ) : (
        <p className="font-semibold text-lg tracking-[-0.01em]">{nameStanding(standing)}</p>
      )}
      <p className="mt-1 text-ink-2">
        {describeStanding(view, standing)}
        {standing.kind === 'not_paired' && contactEmail && (
          <>
            {' '}
            Questions to{' '}
            <a href={`mailto:${contactEmail}`} className="wrap-anywhere text-link">
              {contactEmail}
            </a>
          </>
        )}
      </p>
    </div>
  );
}
