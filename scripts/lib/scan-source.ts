/**
 * A part of a source file that a reader reads: code is `identifier`s, texts are `string`s and
 * `comment`s.
 */
export interface Token {
  kind: 'identifier' | 'string' | 'comment';
  text: string;
  /** Where it starts in the source. */
  at: number;
  /** Line of its first character, from 1. */
  line: number;
}

const PATTERNS = {
  comment: /\/\/[^\n]*|\/\*.*?\*\//sy,
  string: /'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/sy,
  regex: /\/(?:[^/\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*/y,
  identifier: /[\p{ID_Start}$_][\p{ID_Continue}$]*/uy,
  number: /\d[\w.]*/y,
  templateText: /(?:[^`\\$]|\\.|\$(?!\{))*/sy,
} as const;

/** Behind these `/` divides, or closes a JSX element; elsewhere it starts a regular expression. */
const ENDS_EXPRESSION = /[\p{ID_Continue}$)\]}'"`<]$/u;
const EXPECTS_EXPRESSION = /(?:^|[^\p{ID_Continue}$.])(?:return|typeof|case|in|of|do|else|void|delete|await|yield)$/u;

/**
 * The identifiers, string literals and comments of a TypeScript file, in order. A template gives
 * one string for each of its texts; what stands between `${` and `}` is code. JSX is read as code,
 * so that its texts come as identifiers.
 */
export function scanSource(source: string): Token[] {
  const tokens: Token[] = [];
  /** For each template that is open, how many braces are open in its current expression. */
  const templates: number[] = [];
  let at = 0;
  let line = 1;
  let code = '';

  const read = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    return pattern.exec(source)?.[0];
  };
  const advance = (text: string, kind?: Token['kind']) => {
    if (kind) tokens.push({ kind, text, at, line });
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) line++;
    at += text.length;
    if (kind !== 'comment' && text.trim()) code = `${code}${text}`.slice(-20);
  };
  const advanceTemplate = () => {
    advance(read(PATTERNS.templateText) ?? '', 'string');
    if (source[at] === '`') advance('`');
    else {
      templates.push(0);
      advance(source.slice(at, at + 2));
    }
  };
  const isRegex = () => !ENDS_EXPRESSION.test(code) || EXPECTS_EXPRESSION.test(code);

  while (at < source.length) {
    const char = source[at] ?? '';
    const comment = char === '/' ? read(PATTERNS.comment) : undefined;
    if (comment !== undefined) advance(comment, 'comment');
    else if (char === '`') {
      advance(char);
      advanceTemplate();
    } else if (char === '}' && templates.at(-1) === 0) {
      templates.pop();
      advance(char);
      advanceTemplate();
    } else {
      const string = read(PATTERNS.string);
      const identifier = read(PATTERNS.identifier);
      if (string !== undefined) advance(string, 'string');
      else if (identifier !== undefined) advance(identifier, 'identifier');
      else {
        const depth = templates.length - 1;
        if (char === '{' && depth >= 0) templates[depth] = (templates[depth] ?? 0) + 1;
        if (char === '}' && depth >= 0) templates[depth] = (templates[depth] ?? 0) - 1;
        advance((char === '/' && isRegex() ? read(PATTERNS.regex) : read(PATTERNS.number)) ?? char);
      }
    }
  }
  return tokens;
}
