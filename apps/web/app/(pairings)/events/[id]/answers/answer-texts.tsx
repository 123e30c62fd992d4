import type { AnswerChart } from '@pi/events';
import { countNoun } from '#lib/count-noun.ts';

/** The commonest words of texts, and some of the texts. */
export function AnswerTexts({ texts }: { texts: Extract<AnswerChart, { kind: 'texts' }>['texts'] }) {
  return (
    <div className="grid gap-6 md:grid-cols-2">
      {texts.map(({ title, words, samples }) => (
        <div key={title} className="min-w-0">
          <h3>{title}</h3>
          {words.length > 0 ? (
            <ul className="mt-2 flex flex-wrap gap-2" aria-label="Commonest words">
              {words.map(({ word, texts: count }) => (
                <li key={word} className="rounded border border-hairline-strong px-2 py-0.5">
                  {word} <span className="text-ink-2">{countNoun(count, 'text')}</span>
                </li>
              ))}
            </ul>
          ) : (
            <p className="mt-2 text-ink-2">No word is in two texts.</p>
          )}
          {samples.length > 0 && (
            <ul className="mt-3 grid gap-2" aria-label="Samples">
              {samples.map((text) => (
                <li key={text} className="wrap-anywhere whitespace-pre-line border-hairline-strong border-l-2 pl-3">
                  {text}
                </li>
              ))}
            </ul>
          )}
        </div>
      ))}
    </div>
  );
}
