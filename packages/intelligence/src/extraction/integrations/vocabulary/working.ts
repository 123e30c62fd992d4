/** Chat, meetings, calendars, tasks, documents, accounting, people. */
export const WORKING = `
Slack
Microsoft Teams = MS Teams = Teams
Discord
Telegram
WhatsApp = WhatsApp Web = WhatsApp Business = WhatsApp Messenger = WhatsApp Chat
Facebook Messenger = FB Messenger = Messenger
Signal
Viber
LINE Messenger
WeChat
Mattermost
Rocket.Chat
Google Chat = Hangouts Chat
Google Hangouts = Hangouts
Cisco Webex = Webex
Zoom = Zoom Meetings
Zoom Phone
Google Meet
GoToMeeting = GoTo Meeting
GoToWebinar
BigBlueButton
Jitsi = Jitsi Meet
Whereby
Loom
Vidyard
Twilio
Nexmo
Vonage
MessageBird
Plivo
ClickSend
Bandwidth
RingCentral = Ring Central
Aircall
Dialpad
8x8
JustCall
CloudTalk
Five9
Genesys
Talkdesk
Skype
Google Calendar = Google Kalender = Google Agenda = Google Naptár
Outlook Calendar = Outlook Kalender
Microsoft Calendar
Apple Calendar
iCloud = iCloud Calendar
Microsoft Exchange = Exchange Server = Exchange Online
Calendly
Acuity Scheduling = Acuity
Cal.com
SavvyCal
Doodle
Eventbrite
Meetup = Meetup.com
Ticketmaster
Google Workspace = G Suite = GSuite
Office 365 = Microsoft 365 = Microsoft Office 365
Google Drive = GDrive
Google Docs
Google Sheets = Google Sheet = GSheets = Google Spreadsheets
Google Slides
Google Contacts
Google Tasks
Google Keep
Google Classroom
Google Photos
Gmail
Microsoft Word = MS Word
Microsoft Excel = MS Excel = Excel
Microsoft PowerPoint = PowerPoint
OneNote = Microsoft OneNote
Microsoft To Do = Microsoft To-Do
Microsoft Planner
Microsoft Project = MS Project
SharePoint = Microsoft SharePoint
Microsoft Power Automate = Power Automate
Microsoft Visio = Visio
Microsoft Intune = Intune
Jamf
SCCM
Airtable
Notion
Coda
Evernote
Smartsheet
Trello
Asana
Monday.com = Monday
ClickUp
Wrike
Basecamp
Todoist
TickTick
Things 3
OmniFocus
Any.do
Teamwork.com
Linear
Jira = Atlassian Jira = Jira Cloud
Jira Service Management = Jira Service Desk
Confluence
Bitbucket
Bamboo
Opsgenie
Statuspage
Tempo Timesheets = Tempo
ScriptRunner
Xray
Zephyr = Zephyr Scale
Advanced Roadmaps
YouTrack
Redmine
Azure Boards
Aha!
Productboard
Canny
Miro
Mural
Lucidchart
Lucidspark
draw.io = Drawio = diagrams.net
Gliffy
Excalidraw
Whimsical
Figma
FigJam
Sketch
Adobe XD
InVision
Zeplin
Framer
Canva
Adobe Photoshop = Photoshop
Adobe Illustrator = Illustrator
Adobe InDesign = InDesign
Adobe After Effects = After Effects
Adobe Premiere = Premiere Pro = Adobe Premiere Pro
Adobe Acrobat
Adobe Acrobat Reader = Acrobat Reader = Adobe Reader
Adobe Lightroom = Lightroom
Adobe Stock
Adobe Fonts
Blender
Lottie = LottieFiles
DocuSign
Adobe Sign = Acrobat Sign
HelloSign = Dropbox Sign
PandaDoc
SignNow
Toggl = Toggl Track
Harvest
Clockify
Everhour
RescueTime
Hubstaff
TMetric
QuickBooks = QuickBooks Online = Intuit QuickBooks = QBO
Xero
FreshBooks
Sage = Sage Intacct
Wave
NetSuite = Oracle NetSuite
SAP
Moneybird
Exact Online
e-conomic
Fortnox
lexoffice = lexware office
sevDesk = Sevdesk
DATEV
FastBill
Billomat
Debitoor
Holded
Billingo
Számlázz.hu = Szamlazz
Twinfield
Tally Prime
MYOB
Expensify
Bill.com
TaxJar
Avalara
BambooHR
Personio
Gusto
Workday
ADP
Rippling
Deel
Greenhouse
Lever
Workable
Indeed
Glassdoor
LinkedIn = Linked In
Upwork
Fiverr
Zillow
Airbnb
Booking.com
Expedia
VRBO = HomeAway
TripAdvisor
Yelp
OpenTable
Okta
Auth0
OneLogin
Azure AD = Azure Active Directory = Microsoft Entra ID = Entra ID
Active Directory
Keycloak
PingFederate
PingIdentity
ADFS
JumpCloud
Duo Security
Google Authenticator
Microsoft Authenticator
Authy
YubiKey
1Password
LastPass
Bitwarden
Dashlane
KeePass
KeePassXC
NordPass
Zapier
Make.com = Make = Integromat
IFTTT
n8n
Pabbly = Pabbly Connect
Uncanny Automator
Workato
Tray.io
Raisely
JustGiving
Funraisin
GoFundMe
Donorbox
Classy
Blackbaud
Patreon
Ko-fi
Liberapay
Zotero
Mendeley
EndNote
Readwise
Raindrop.io = Raindrop
Pocket
Instapaper
Omnivore
Matter
Hypothesis = Hypothes.is
Kindle = Amazon Kindle
Apple Books = iBooks
Kobo
Goodreads
Apple Notes
Apple Reminders
Bear
Logseq
Roam Research = Roam
Anki
Quizlet
Overleaf
MathType
Grammarly
LanguageTool
DeepL
Google Translate
Microsoft Translator = Bing Translator
Yandex
Yandex Translate
Amazon Translate
Otter.ai = Otter
Fireflies = Fireflies.ai
Kahoot
Moodle
Canvas LMS
Blackboard
Udemy
Coursera
edX
Khan Academy
Duolingo
`;
