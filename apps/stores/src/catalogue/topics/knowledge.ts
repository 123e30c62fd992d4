import { topic } from './topic.ts';

/** Topics of plugins of notebooks. */
export const KNOWLEDGE = {
  dailyNotes: topic(
    'Daily Notes|Journal|Habit Tracker|Periodic Notes',
    'daily notes|journal|habits|calendar',
    'opens the note of the day and carries over what is open|shows habits as a grid of the year|writes weekly reviews from daily notes',
    'My journal has no gaps any more.|The year view is oddly motivating.',
    'Creates the note of yesterday after midnight.|Weekly notes start on Sunday and cannot be moved.',
  ),
  graphs: topic(
    'Graph View|Mind Map|Canvas Tools|Link Explorer',
    'graph|links|mind map|canvas',
    'draws how notes are linked|turns an outline into a mind map|suggests links that are missing',
    'I found connections I had forgotten.|Fast with 8,000 notes.',
    'The graph never settles.|Suggested links are mostly the same note.',
  ),
  boards: topic(
    'Kanban|Projects|Task Query|Board View',
    'kanban|tasks|projects|board',
    'shows notes as cards on a board|collects tasks of all notes|groups notes by any property',
    'All my projects in plain text.|Queries are simple once understood.',
    'Moving a card rewrites the whole file.|Due dates are lost when a note is renamed.',
  ),
  flashcards: topic(
    'Flashcards|Spaced Repetition|Quiz|Memory Cards',
    'flashcards|learning|spaced repetition|study',
    'makes cards from notes|asks at the moment you are about to forget|counts what you know by topic',
    'Passed the exam with cards from my own notes.|The schedule feels right.',
    'Cards with formulas are not shown.|It resets progress when a heading changes.',
  ),
  editing: topic(
    'Outliner|Table Editor|Math Editor|Footnotes',
    'editor|tables|math|outline',
    'folds and moves whole branches|edits tables like a spreadsheet|writes formulas by name',
    'Tables are usable at last.|Moving branches with two keys is great.',
    'The cursor jumps in long notes.|Undo removes more than the last change.',
  ),
  publishing: topic(
    'Publisher|PDF Export|Slides|Citations',
    'export|publish|pdf|citations',
    'turns a folder into a website|exports notes with page numbers|keeps citations in the style of a journal',
    'My thesis came out of it.|Slides from notes in no time.',
    'Embedded notes are missing in the export.|Fonts in the PDF cannot be chosen.',
  ),
  canvasDesign: topic(
    'Icons|Palette|Mockups|Contrast Checker',
    'design|icons|colors|accessibility',
    'fills designs with real looking content|checks contrast of all texts|makes a palette from one colour',
    'Handed over designs without questions for once.|The palette is right at first try.',
    'Crashes with files over 100 pages.|Icons are placed one pixel off.',
  ),
} as const;
