import { type AnswerChart, FEWEST_ANSWERS } from '@pi/events';
import { Section } from '#components/section.tsx';
import { AnswerBars } from './answer-bars.tsx';
import { AnswerHours } from './answer-hours.tsx';
import { AnswerTexts } from './answer-texts.tsx';

interface Props {
  chart: AnswerChart;
  /** How many people are registered. */
  registered: number;
}

/** What people answered to one question, and how many did not. */
export function AnswerSection({ chart, registered }: Props) {
  const { question, answered, noResponse } = chart;
  const rate = Math.round((100 * answered) / registered);
  return (
    <Section
      id={`question-${question.position}`}
      title={`${question.position}. ${question.text}`}
      note={`${answered} of ${registered} answered (${rate} %), ${noResponse} with no response`}
    >
      {chart.kind === 'few' && <p className="text-ink-2">Shown from {FEWEST_ANSWERS} answers on.</p>}
      {chart.kind === 'bars' && <AnswerBars chart={chart} />}
      {chart.kind === 'texts' && <AnswerTexts texts={chart.texts} />}
      {chart.kind === 'hours' && <AnswerHours hours={chart.hours} />}
    </Section>
  );
}
