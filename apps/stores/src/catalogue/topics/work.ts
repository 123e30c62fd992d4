import { topic } from './topic.ts';

/** Topics of plugins of programs for teams. */
export const WORK = {
  leads: topic(
    'Leads|Pipeline|Contact Enrichment|Deal Rooms',
    'sales|crm|leads|contacts',
    'scores leads by what they did|fills in what is missing of a contact|shows deals that nobody touched for a week',
    'Our best leads are on top each morning.|Doubles are gone, data is clean.',
    'It wrote over phone numbers that we had entered.|Scores change without a reason.',
  ),
  documents: topic(
    'Documents|Document Templates|PDF Maker|File Converter',
    'documents|pdf|templates|files',
    'makes offers and contracts from records|joins and signs PDF files|fills templates from a table',
    'An offer takes a minute, not an hour.|Templates that lawyers can edit themselves.',
    'Fonts change in the PDF.|Tables over one page are cut.',
  ),
  signatures: topic(
    'E-Signature|Approvals|Contract Desk|Sign-off',
    'signature|approvals|contracts|workflow',
    'collects signatures in the right order|asks the right people for approval|keeps a record of who agreed and when',
    'Contracts come back the same day.|The audit found nothing to complain about.',
    'Reminders go to people who have signed.|The last signer saw an old version.',
  ),
  support: topic(
    'Helpdesk|Ticket Desk|Live Chat|Knowledge Base',
    'support|helpdesk|tickets|chat',
    'turns messages into tickets|suggests answers from earlier ones|shows how long people wait',
    'First answers within an hour since we have it.|Suggested answers are often right.',
    'Attachments are lost when tickets are merged.|The chat logs out every morning.',
  ),
  workflow: topic(
    'Workflow|Automations|Rules|Process Builder',
    'automation|workflow|rules|integration',
    'moves work on when its conditions are met|copies records between projects|runs a rule every night',
    'Replaced forty rules by eight.|The log shows what each rule did and why.',
    'A rule ran in a circle and made 4,000 records.|Errors are not shown anywhere.',
  ),
  people: topic(
    'People Directory|Leave Planner|Onboarding|Org Chart',
    'hr|people|leave|onboarding',
    'shows who is away|leads new colleagues through their first weeks|draws who works with whom',
    'No more mails about holidays.|New colleagues know what to do on day one.',
    'Half days cannot be entered.|The chart forgets everyone outside head office.',
  ),
  planning: topic(
    'Roadmap|Gantt Chart|Sprint Board|Resource Planner',
    'planning|roadmap|gantt|agile',
    'draws the plan of several projects on one page|warns when somebody has too much|compares the plan with what happened',
    'The board understands our plan for the first time.|Moving a date moves all that depends on it.',
    'Takes a minute to load with 3,000 tasks.|Dependencies over projects are ignored.',
  ),
  accounting: topic(
    'Invoices|Expenses|Receipts|Budget',
    'invoices|accounting|finance|expenses',
    'writes invoices from hours and products|reads receipts from photos|shows what is left of a budget',
    'Month end is one day shorter.|Receipts are read right even when crumpled.',
    'Tax is rounded per line and the sum is wrong.|It skips an invoice number now and then.',
  ),
  teaching: topic(
    'Classroom|Grading|Attendance|Flashcards',
    'education|teaching|classroom|quiz',
    'grades answers and shows common mistakes|keeps attendance by one tap|makes flashcards from a text',
    'Grading 120 papers in an evening.|The class likes the cards more than I do.',
    'Points were wrong for answers with accents.|Students can see each other’s grades.',
  ),
} as const;
