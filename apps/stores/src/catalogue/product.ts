import { PRODUCT_WORDS, productWord } from './coined.ts';
import { type Draw, pick } from './draw.ts';
import { TOPICS, type Topic, type TopicName } from './topics/index.ts';
import { ADJECTIVES } from './words.ts';

/** What is sold: the same in every store that sells it. */
export interface Product {
  topicName: TopicName;
  topic: Topic;
  /** What it is called by everybody: `Bimivant Tab Groups`. */
  name: string;
  /** What such products are called: `Tab Groups`. */
  noun: string;
}

type Way = (word: string, noun: string, adjective: string) => string;

// How often each way of naming is taken, in percent, and the way. Every name has an invented word.
const WAYS: readonly [number, Way][] = [
  [12, (word) => word],
  [40, (word, noun) => `${word} ${noun}`],
  [12, (word, noun) => `${noun} by ${word}`],
  [12, (word, noun) => `${word}: ${noun}`],
  [12, (word, noun) => `${word} – ${noun}`],
  [7, (word, noun, adjective) => `${adjective} ${noun} (${word})`],
  [5, (word, noun) => `${word} AI ${noun}`],
];

/** The product that these numbers decide on, about one of the topics. */
export function productOf(draw: Draw, topics: readonly [TopicName, ...TopicName[]]): Product {
  const topicName = pick(topics, draw('topic'));
  const topic = TOPICS[topicName];
  const noun = pick(topic.nouns, draw('noun'));
  const word = productWord(Math.floor(draw('word') * PRODUCT_WORDS));
  return {
    topicName,
    topic,
    noun,
    name: wayOf(draw('way of naming'))(word, noun, pick(ADJECTIVES, draw('adjective'))),
  };
}

function wayOf(chance: number): Way {
  let left = chance * 100;
  for (const [percent, way] of WAYS) {
    if (left < percent) return way;
    left -= percent;
  }
  return (word) => word;
}
