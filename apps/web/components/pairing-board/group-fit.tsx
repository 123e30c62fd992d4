import type { Board, BoardGroup, BoardPerson } from '@pi/domain/events';
import { formatScore } from '#lib/pairing-board/score-words.ts';
import { TITLE } from './place-list.tsx';

interface Props {
  board: Board;
  person: BoardPerson;
  group: BoardGroup;
}

/** How somebody fits with their group: their own score against the others', and what all share. */
export function GroupFit({ board, person, group }: Props) {
  const scores = board.groups.flatMap(({ people }) => people.map(({ score }) => score)).filter((one) => one !== null);
  const others = group.people.filter(({ id, score }) => id !== person.id && score !== null);
  const mean = others.reduce((sum, { score }) => sum + (score ?? 0), 0) / others.length;
  return (
    <>
      <h3 className={TITLE}>Fit with Group {group.number}</h3>
      <ul>
        {person.score !== null && (
          <Fact
            name="Own score"
            value={`${formatScore(person.score)}, ${scores.filter((one) => one > (person.score ?? 0)).length + 1} of ${scores.length}`}
          />
        )}
        {others.length > 0 && <Fact name="Mean of the others" value={formatScore(mean)} />}
        {group.reasons.map((reason) => (
          <li key={reason} className={ROW}>
            {reason}
          </li>
        ))}
      </ul>
    </>
  );
}

const ROW = 'flex justify-between gap-2 border-hairline border-b pt-1.5 pb-1.25';

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <li className={ROW}>
      <span className="text-ink-2">{name}</span>
      <span>{value}</span>
    </li>
  );
}
