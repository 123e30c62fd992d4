import { cutText } from '@pi/domain';
import type { ChangeItem } from '@pi/domain/api';
import type { Annotation } from '#components/charts/series.ts';
import { changeWords } from './changes/change-words.ts';

const NAME_CHARS = 12;
/** Others are so many that their words would cover the plot: they are ticks. */
const NAMED: readonly ChangeItem['group'][] = ['hands', 'gone', 'back'];
const LABELS: Partial<Record<ChangeItem['group'], string>> = { hands: 'changed hands', gone: 'gone', back: 'back' };

/** Events of plugins as marks of a chart: changes of hands, departures and returns with words. */
export function eventMarks(events: readonly ChangeItem[]): Annotation[] {
  return events.toReversed().map((event) => ({
    day: event.day,
    label: NAMED.includes(event.group) ? `${shortName(event.pluginName)}: ${LABELS[event.group]}` : null,
    sentence: `${event.pluginName}: ${changeWords(event)}`,
    isKey: event.group === 'hands',
  }));
}

function shortName(name: string): string {
  const start = cutText(name, NAME_CHARS);
  return start.length < name.length ? `${start.trimEnd()}…` : name;
}
