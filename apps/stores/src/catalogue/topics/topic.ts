import { phrases, type Words } from '../words.ts';

/** What plugins are for, with the words that their texts are made of. */
export interface Topic {
  /** What such plugins are called: `Tab Manager`. */
  nouns: Words;
  tags: Words;
  /** What they do, as in `It … .`: `keeps open tabs in named groups`. */
  does: Words;
  /** Sentences of people who are content, and of those who are not. */
  praise: Words;
  complaint: Words;
}

/** A topic; each text is a list separated by `|`. */
export function topic(nouns: string, tags: string, does: string, praise: string, complaint: string): Topic {
  return {
    nouns: phrases(nouns),
    tags: phrases(tags),
    does: phrases(does),
    praise: phrases(praise),
    complaint: phrases(complaint),
  };
}
