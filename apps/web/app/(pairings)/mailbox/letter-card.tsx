import type { LetterRow } from '@pi/mail';

const ADDRESS = /(https?:\/\/\S+)/;

/** A letter as text, its addresses as links. */
export function LetterCard({ letter: { recipient, subject, text, createdAt } }: { letter: LetterRow }) {
  return (
    <article className="rounded-lg border border-hairline bg-raised p-4">
      <h2 className="font-semibold text-base">{subject}</h2>
      <p className="text-ink-2 text-sm">
        to {recipient} ·{' '}
        <time dateTime={createdAt.toISOString()}>{createdAt.toISOString().slice(0, 16).replace('T', ' ')} UTC</time>
      </p>
      <p className="mt-3 wrap-anywhere whitespace-pre-line">
        {text.split(ADDRESS).map((part, index) =>
          ADDRESS.test(part) ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text never change
            <a key={index} href={part} className="underline">
              {part}
            </a>
          ) : (
            part
          ),
        )}
      </p>
    </article>
  );
}
