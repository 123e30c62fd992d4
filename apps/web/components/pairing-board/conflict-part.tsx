'use client';

import type { Conflict } from '@pi/domain/events';
import { Button } from '#components/ui/button.tsx';
import { capital } from '#lib/capital.ts';
import { numberWord } from '#lib/events/number-words.ts';
import { describeClash } from '#lib/pairing-board/conflict-words.ts';
import { BoardIcon } from './board-icon.tsx';
import { RemedyRow } from './remedy-row.tsx';

interface Props {
  eventId: string;
  conflict: Conflict;
  searchLonger(): void;
  /** Is called when a remedy changed the rules. */
  done(): void;
  /** Back to the board, where there is one. */
  close?(): void;
}

/** Why no pairing exists: the rules that clash, and ways out as buttons. */
export function ConflictPart({ eventId, conflict, searchLonger, done, close }: Props) {
  const { answer, rules, remedies } = conflict;
  return (
    <div className="max-w-[47.5rem] pt-6">
      {answer === 'infeasible' ? (
        <>
          <h2>{titleOf(rules.length)}</h2>
          <p className={LEAD}>
            Found before pairing. Nobody was paired and nothing was changed. {describeClash(conflict)}
          </p>
        </>
      ) : (
        <>
          <h2>No answer within the budget</h2>
          <p className={LEAD}>
            Whether the rules can all be kept is not proved either way. Nobody was paired and nothing was changed.
          </p>
        </>
      )}
      {rules.length > 0 && (
        <>
          <h3 className={TITLE}>The clash</h3>
          <ol>
            {rules.map(({ id, text }, nth) => (
              <li key={id} className={`grid grid-cols-[1.5rem_minmax(0,1fr)] ${ROW}`}>
                <span className="text-ink-3">{nth + 1}</span>
                <RuleText text={text} />
              </li>
            ))}
          </ol>
        </>
      )}
      {(remedies.length > 0 || answer === 'undecided') && <h3 className={TITLE}>What would help</h3>}
      <ul>
        {answer === 'undecided' && (
          <li className={`flex items-center justify-between gap-4 ${ROW}`}>
            <span className="font-medium">Search 20 times as long</span>
            <Button look="primary" className="min-w-32" onClick={searchLonger}>
              Search longer
            </Button>
          </li>
        )}
        {remedies.map((remedy, nth) => (
          <RemedyRow
            key={remedy.text}
            eventId={eventId}
            remedy={remedy}
            isFirst={nth === 0 && answer === 'infeasible'}
            done={done}
          />
        ))}
      </ul>
      {close && (
        <Button className="mt-4" onClick={close}>
          <BoardIcon name="close" /> Back to the board
        </Button>
      )}
    </div>
  );
}

const LEAD = 'mt-2 max-w-[68ch] text-ink-2 text-pretty';
const TITLE = 'mt-8 border-hairline-strong border-b pb-2';
const ROW = 'border-hairline border-b pt-2.5 pb-2.25';

function titleOf(rules: number): string {
  if (rules === 1) return 'This rule cannot be kept';
  if (rules === 2) return 'These two rules cannot both be kept';
  return `These ${rules <= 12 ? numberWord(rules) : rules} rules cannot all be kept`;
}

/** A rule with what it means for these people, where its text has both: `title: detail`. */
function RuleText({ text }: { text: string }) {
  const [title = text, ...detail] = text.split(': ');
  return (
    <span>
      <span className="font-medium">{title}</span>
      {detail.length > 0 && <span className="block text-ink-2">{capital(detail.join(': '))}</span>}
    </span>
  );
}
