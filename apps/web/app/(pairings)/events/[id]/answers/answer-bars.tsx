import type { AnswerChart } from '@pi/events';

/** How many people chose each option or step, as bars with their numbers; "no response" is one. */
export function AnswerBars({ chart }: { chart: Extract<AnswerChart, { kind: 'bars' }> }) {
  const { bars, mean, noResponse, question } = chart;
  const ends = question.content.type === 'scale' ? question.content : null;
  const rows = [
    ...bars.map(({ label, people }, index) => ({ label: labelOf(label, index), people, isAnswer: true })),
    { label: 'No response', people: noResponse, isAnswer: false },
  ];
  const most = Math.max(1, ...rows.map(({ people }) => people));

  function labelOf(label: string, index: number): string {
    const word = index === 0 ? ends?.lowest : index === bars.length - 1 ? ends?.highest : null;
    return word ? `${label} ${word}` : label;
  }

  return (
    <>
      <table className="w-full max-w-[42rem]">
        <caption className="sr-only">People by answer</caption>
        <tbody>
          {rows.map(({ label, people, isAnswer }) => (
            <tr key={label} className="h-8">
              <th scope="row" className="wrap-anywhere w-2/5 pr-3 text-left font-normal">
                {label}
              </th>
              <td className="w-10 pr-3 text-right">{people}</td>
              <td aria-hidden>
                <span
                  className={`block h-4 rounded-sm ${isAnswer ? 'bg-series-1' : 'bg-mark'}`}
                  style={{ width: `${(100 * people) / most}%` }}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {mean !== null && <p className="mt-2 text-ink-2">Mean {mean.toFixed(1)}</p>}
    </>
  );
}
