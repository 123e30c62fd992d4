export type Words = readonly [string, ...string[]];

/** The words of a text, as a list. */
export const words = (text: string) => text.split(' ') as unknown as Words;

/** The phrases of a text, separated by `|`, as a list. */
export const phrases = (text: string) => text.split('|') as unknown as Words;

/** What makers call themselves after their own word. */
export const TRADES = phrases(
  'Labs|Software|Works|Studio|Systems|Apps|Tools|Workshop|Collective|Digital|Technologies|Solutions|Group|Partners|Cloud|Code|Engineering|Data|Logic|Design|Networks|Consulting|Co-op|Bureau|Factory|Office|Product House|Web Crafts|Automation|Research',
);

/** Words that names of companies are made of which buy listings of others. */
export const BUYERS = words(
  'Quorvane Brissholm Ostrevand Wexlundt Ardenquist Pellgrove Marrovant Tressick Umbrecott Valdriske Yarroveck Zenderbye Corvallend Fennimarck Gressold Haldrakke',
);
export const HOUSES = words('Ventures Holdings Capital Equity');

/** First names of invented people who publish alone; their own word is the other name. */
export const FIRST_NAMES = words(
  'Ada Anouk Ben Bruna Cleo Dario Dov Edda Esi Farid Finn Gita Greta Hugo Ines Ivo Joon Jana Kofi Kaito Lena Luca Mika Mira Noor Nils Otto Oona Pia Rafa Ravi Runa Sami Signe Tove Tariq Uma Vera Wim Yara Zora',
);

/** First names of invented reviewers and viewers; "Sample" follows them wherever they are shown. */
export const REVIEWERS = words('Ada Ben Cleo Dov Esi Finn Gita Hugo Ines Joon Kofi Lena Mika Noor Otto Pia');

export const ADJECTIVES = words('Simple Quick Smart Better Easy Fast Tiny Handy Open Clean');

/** What a sentence about a plugin may end with. */
export const BENEFITS = phrases(
  'without an account|in one click|for teams and for one person|with the keyboard alone|on every device|in less than a second|and works offline|with no tracking|and stays out of the way|in your language|with an undo for everything|and tells you when something changed|from one small menu|with sensible defaults',
);

export const EXTRAS = phrases(
  'Light and dark design|Keyboard shortcuts for everything|Export to CSV & JSON|Import from other tools|Settings that sync|Works offline|No account needed|Roles for a team|Search that finds "almost" right words|Undo and a history of changes|Translated into 12 languages|A quiet mode for meetings|Press <Ctrl+Shift+K> to open it anywhere|Open file formats',
);

export const CLOSINGS = phrases(
  'Questions and ideas are welcome.|We answer every message within two working days.|See the help pages for a short tour.|The list of changes comes with every version.|It is made by a small team that uses it every day.|Please tell us what is missing before you leave a bad rating.',
);
