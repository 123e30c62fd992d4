import { DAYS_OF_WEEK, FIRST_HOUR, LAST_HOUR } from '@pi/domain/events';

const HOURS = Array.from({ length: LAST_HOUR - FIRST_HOUR }, (_, index) => FIRST_HOUR + index);

/** How many people have time at each hour of a week, on their own clocks. */
export function AnswerHours({ hours }: { hours: number[] }) {
  const most = Math.max(1, ...hours);
  return (
    <div className="overflow-x-auto">
      <table className="w-full max-w-[42rem] table-fixed text-center text-xs">
        <caption className="sr-only">People with time, by day and hour</caption>
        <thead>
          <tr className="h-8 text-ink-2 *:font-normal">
            <th scope="col" className="w-10 text-left">
              Hour
            </th>
            {DAYS_OF_WEEK.map((day) => (
              <th key={day} scope="col">
                {day}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {HOURS.map((hour) => (
            <tr key={hour} className="h-6">
              <th scope="row" className="text-left font-normal text-ink-2">
                {hour}
              </th>
              {DAYS_OF_WEEK.map((day, index) => {
                const people = hours[index * 24 + hour] ?? 0;
                return (
                  <td key={day} className="relative border border-paper">
                    <span
                      aria-hidden
                      className="absolute inset-0 bg-series-1"
                      style={{ opacity: (0.35 * people) / most }}
                    />
                    <span className="relative">{people}</span>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
