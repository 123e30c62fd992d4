import { Parser } from 'htmlparser2';

const OWN_LINE = new Set('address blockquote br div dd dl dt h1 h2 h3 h4 h5 h6 hr li ol p pre table tr ul'.split(' '));
const NOT_TEXT = new Set(['script', 'style']);

/**
 * The text of a piece of HTML that a store's data hold: entities decoded, blocks on lines of their
 * own, no tags.
 */
export function htmlText(html: string): string {
  let text = '';
  let hidden = 0;
  const parser = new Parser({
    onopentagname(name) {
      if (OWN_LINE.has(name)) text += '\n';
      if (NOT_TEXT.has(name)) hidden += 1;
    },
    ontext(piece) {
      if (hidden === 0) text += piece;
    },
    onclosetag(name) {
      if (OWN_LINE.has(name)) text += '\n';
      if (NOT_TEXT.has(name)) hidden -= 1;
    },
  });
  parser.end(html);
  const lines = text.split('\n').map((line) => line.replace(/\s+/g, ' ').trim());
  return lines
    .filter((line, index) => line !== '' || lines[index - 1] !== '')
    .join('\n')
    .trim();
}
