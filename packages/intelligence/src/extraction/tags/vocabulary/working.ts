/** Work together, time, documents, learning, people, life. */
export const WORKING = `
project management = project managers = manage projects = projects
task management = tasks = task manager = to dos = task list
to-do list = todo = todos = to do = to do lists = todo list
kanban = kanban board = kanban boards
agile = scrum = sprint = sprints = agile teams
retrospectives = retrospective = retro
time tracking = time tracker = track time = work hours = worklogs = worklog = urenregistratie = zeiterfassung
timesheets = timesheet = time sheets
pomodoro = pomodoro timer = pomodoros
timer = timers = stopwatch
focus = stay focused = concentration = focus mode
website blocker = block websites = distraction blocker = block distracting = distracting websites = distracting sites
time management = manage your time = save time
productivity = get more done = workflow productivity
leave management = leave requests = vacation = absence management = absences = sick days
time off = pto = vacation tracking
attendance = attendance tracking = clock in = roll call
hr = human resources = hr management = employees
employee management = employee monitoring = staff management
resource planning = capacity planning = resource management = workload
roadmap = roadmaps = product roadmap
gantt charts = gantt = gantt chart = timeline view
checklists = checklist = definition of done
approvals = approval = approval workflow = approve
workflow automation = workflow = workflows = automate workflows = business process
automation = automate = automated = automations = automatic
integration = integrations = connector = two way sync = integrate
data sync = synchronization = synchronisation = real time sync = two way synchronisation
sync = syncing = synchronize = keep in sync
data import = import data = import = importer = data loader
data export = export data = exporter = export to csv = order export
export = exports = exporter
csv = csv import = csv export = csv files
spreadsheets = spreadsheet = sheets = excel
reports = reporting = report builder
dashboards = dashboard = business intelligence
charts = chart = graphs = data visualization
data visualization = visualization = visualize = visualisation
tables = table = data tables = data table
documents = document = document management = docs
document generation = generate documents = document templates = mail merge documents
documentation = technical documentation = wiki
pdf = pdfs = pdf files = pdf documents
pdf editor = edit pdf = pdf tools
pdf export = export to pdf = save as pdf = html to pdf = pdf generator
presentations = presentation = slides = slide deck
templates = template = template library
note taking = notes = take notes = markdown notes = note taking app = vault
daily notes = daily note = journal = journaling
knowledge management = pkm = second brain = personal knowledge = zettelkasten
outliner = outline = outlining = bullet lists
collaboration = team collaboration = collaborate = collaborative
remote work = remote teams = working from home
meetings = meeting = video meetings = video conferencing = video calls
meeting notes = meeting minutes = meeting summary = meeting summaries
transcription = transcribe = transcripts = speech to text = transcript
voice notes = voice memos = voice recording = dictation
whiteboard = whiteboards = online whiteboard
diagrams = diagram = diagramming = uml = uml diagrams
flowcharts = flowchart = flow charts
mind maps = mind map = mindmap = mind mapping
drawing = draw = sketch = sketching = handwriting
macros = macro = confluence macros
issue tracking = issue tracker = issues = bug tracking
test management = test cases = test case management
risk management = risk register = risks
asset management = it assets = asset tracking
compliance = audit trail = regulations
audit log = activity log = audit = audit trail
team chat = group chat
wiki = wikis
online courses = courses = course = sell courses = course builder
lms = learning management system = learning management
elearning = e learning = online learning = online training
education = teachers = students = classroom = schools
certificates = certificate = certifications
flashcards = flash cards = spaced repetition = anki
language learning = learn languages = learn a language = vocabulary
dictionary = dictionaries = word lookup = definitions
translation = translate = translator = translations = machine translation = übersetzung
multilingual = multi language = multilanguage = multilingual site
language switcher = language selector
localization = localisation = internationalization = i18n
grammar checker = grammar = grammar check
spell checking = spell checker = spelling = spellcheck
proofreading = proofread
writing assistant = writing tool = improve your writing = write better = rewrite = paraphrase
writing = writers = authors
ai writing = ai writer = ai content = ai text generator = ai copywriting
copywriting = copywriter = copy writing
research = researchers = literature = academic
citations = citation = bibliography = references = reference manager = literature notes
reading = reader = read articles = books
reader mode = reading mode = distraction free reading = readability
read later = read it later = save articles = reading list
highlights = highlighter = highlight = highlighting
annotations = annotate = annotation = annotating
bookmarks = bookmark = bookmarking = bookmark manager
web clipper = clipper = clip articles = save pages = web pages
habit tracker = habits = habit = habit tracking
goals = goal tracking = goal
health = fitness = workout = wellness = health tracking
weather = weather forecast = forecast weather
news = news feed = headlines
rss = rss feeds = rss reader = feed reader
genealogy = family tree
religion = bible = prayer = quran
sports = football = sport scores
recipes = recipe = cooking
tabs = tab = browser tabs = vertical tabs = new tab
tab manager = tab management = manage tabs = tab groups = session manager
new tab = new tab page = start page
sidebar = side panel = side bar
search = search tool = site search
search and replace = find and replace
text selection = selected text = select text
keyboard shortcuts = shortcuts = keyboard = hotkeys = keybindings = keyboard navigation
clipboard = copy paste = clipboard manager = copy to clipboard
snippets = text snippets = text expander = code snippets = canned responses
link preview = preview links = link previews
links = link = link management = url
url shortener = short links = short url = link shortener
qr codes = qr code = qr
barcodes = barcode = barcode scanner
gmail = gmail inbox = gmail extension
google sheets = google spreadsheet
google docs = google documents
google forms = google form
google calendar = google calendar events
jira = jira cloud
confluence = confluence pages
salesforce native = native salesforce = 100 native
slack = slack notifications
notion = notion pages
youtube = youtube videos
facebook = facebook page
amazon = amazon products
etsy = etsy shops
todoist = todoist tasks
zotero = zotero library
spotify = spotify playlist
branding = brand
career = careers
call center = call centre = contact center
data management = manage data
food = food menus
learning = learners = study
`;
