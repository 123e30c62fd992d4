import { topic } from './topic.ts';

/** Topics of plugins of editors. */
export const DEVELOPERS = {
  colourThemes: topic(
    'Theme|Color Theme|Icon Theme|Dark Theme',
    'theme|color-theme|dark|icons',
    'brings soft colours with enough contrast|colours brackets and names by their meaning|has a light, a dark and a dim variant',
    'The first theme in which I see comments and code equally well.|Contrast is measured, not guessed.',
    'Selected text is nearly invisible.|The light variant looks unfinished.',
  ),
  languages: topic(
    'Language Support|Syntax|Language Server|Grammar',
    'language|syntax|lsp|completion',
    'adds highlighting and completion for one more language|jumps to definitions across packages|shows types where they are not written',
    'Completion is quick in a project of 2,000 files.|Go to definition works across modules.',
    'The language server takes 3 GB.|Highlighting breaks in template strings.',
  ),
  linting: topic(
    'Linter|Formatter|Code Style|Import Sorter',
    'linter|formatter|code quality|style',
    'marks problems while you type|formats only the lines you changed|sorts imports and removes unused ones',
    'Reviews are about content again.|Formatting changed lines only is what we needed.',
    'It reformats generated files.|Rules of the workspace are ignored.',
  ),
  versionControl: topic(
    'Git Graph|Blame|Branch Manager|Commit Helper',
    'git|scm|history|branches',
    'shows the history of a line beside it|draws branches as a graph you can click|writes commit messages from a template',
    'The graph made me understand our merges.|Staging single lines is a joy.',
    'Freezes with 20,000 commits.|A rebase from the menu dropped two commits.',
  ),
  testing: topic(
    'Test Runner|Coverage|Debugger|Mock Server',
    'testing|debugger|coverage|mocks',
    'runs the tests of what you changed|shows coverage beside each line|answers requests in place of a server',
    'Tests run before I look up.|Coverage beside the code changed our habits.',
    'It runs all tests twice.|Breakpoints are skipped in async code.',
  ),
  codeSnippets: topic(
    'Snippets|Templates|Boilerplate|Code Generator',
    'snippets|templates|productivity|generator',
    'adds snippets with fields to fill in|creates files from a template of the team|writes constructors and tests from a class',
    'Saves me an hour a day.|Team templates keep our services alike.',
    'Snippets appear in comments.|The generated tests do not compile.',
  ),
  databases: topic(
    'Database Client|SQL Helper|Query Runner|Schema Viewer',
    'database|sql|postgres|schema',
    'runs queries and shows results as a table|draws the tables and how they refer to each other|completes column names',
    'I closed my other database program.|The diagram explains our schema to newcomers.',
    'Dates are shown in the wrong time zone.|Long queries cannot be stopped.',
  ),
  devops: topic(
    'Containers|Deploy Helper|Log Viewer|Cloud Explorer',
    'docker|devops|cloud|logs',
    'starts and stops containers from the side bar|follows logs in colour|deploys the current branch with one command',
    'Logs in the editor save so many windows.|Deploys are boring now, as they should be.',
    'Disconnects after five minutes.|It deployed the branch I had open, not the one I chose.',
  ),
  apis: topic(
    'API Client|Request Runner|OpenAPI Viewer|JSON Tools',
    'api|rest|openapi|json',
    'sends requests from a text file|shows an API’s description as a page|formats and compares JSON',
    'Requests live in our repository now.|Comparing two answers is so easy.',
    'Large answers freeze the window.|Variables are not filled in within headers.',
  ),
  markup: topic(
    'Markdown Preview|Docs Writer|Table Editor|Doc Comments',
    'markdown|docs|preview|tables',
    'shows the page as it will look while you write|aligns tables by itself|writes comments from the signature',
    'Tables in plain text are fun, who knew.|The preview follows my cursor.',
    'The preview jumps to the top on every save.|Diagrams are not drawn any more.',
  ),
} as const;
