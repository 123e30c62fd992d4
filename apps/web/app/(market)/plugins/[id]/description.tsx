import { Section } from '#components/section.tsx';
import { languageNote } from '#lib/language-note.ts';

const SHORT = 700;

interface Props {
  text: string | null | undefined;
  /** Of the text, where the response stated it: a tag of BCP 47. */
  language: string | null | undefined;
}

/** The listing's description as plain text; a long one is folded. */
export function Description({ text, language }: Props) {
  return (
    <Section id="description" title="Description" note={text && languageNote(language)}>
      <div lang={language ?? undefined}>
        {!text && <p className="text-ink-2">No description.</p>}
        {text && text.length <= SHORT && <Text text={text} />}
        {text && text.length > SHORT && (
          <details className="group">
            <summary className="list-none">
              <span className="block group-open:hidden">
                <Text text={`${text.slice(0, text.lastIndexOf(' ', SHORT))} …`} />
              </span>
              <span className="inline-block py-2.5 text-accent underline group-open:hidden">Show all</span>
              <span className="hidden py-2.5 text-accent underline group-open:inline-block">Show less</span>
            </summary>
            <Text text={text} />
          </details>
        )}
      </div>
    </Section>
  );
}

function Text({ text }: { text: string }) {
  return <span className="wrap-anywhere prose block whitespace-pre-line">{text}</span>;
}
