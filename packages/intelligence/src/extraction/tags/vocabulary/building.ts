/** Sites, security, code, media, things at home, models. */
export const BUILDING = `
security = website security = wordpress security = secure = protect your site
firewall = waf = web application firewall
malware scanner = malware = malware scan = virus scan
login security = limit login attempts = login protection = brute force = secure login
two-factor authentication = 2fa = two factor = mfa = otp
single sign-on = sso = saml = single sign on = oauth
authentication = login with = sign in = auth
user management = user roles = role editor = user role = user registration = capabilities
login = custom login = login page = login form
password manager = passwords = password = password vault
encryption = encrypted = end to end encryption = encrypt
privacy = private browsing = protect your privacy = online privacy
tracking protection = anti tracking = trackers = block trackers = tracker blocker = tracking parameters
cookie consent = cookie banner = cookie notice = cookie bar = consent management = cookies
gdpr = gdpr compliance = dsgvo = ccpa = avg
ad blocker = block ads = ad block = adblock = adblocker = blocks ads = blocks ads and trackers
vpn = vpn service
proxy = proxies = proxy switcher
user agent = user agent switcher = user agent string
anti-spam = antispam = spam = spam protection = block spam = stop spam
spam protection = antispam = block spam = anti spam
captcha = recaptcha = hcaptcha = turnstile
comments = comment = comment form = discussion
backup = backups = back up = website backup = sicherung
restore = restoration = one click restore
migration = migrate = site migration = clone site = move site
cloning = clone = duplicate site
staging = staging site
duplicate posts = duplicate post = duplicate page = clone posts
caching = cache = page cache = object cache = caching plugin
performance = speed up = speed optimization = website speed
page speed = pagespeed = core web vitals = faster pages = site speed
minify = minification = minify css
cdn = content delivery network
lazy load = lazy loading = lazyload
image optimization = optimize images = image optimizer = compress images
image compression = compress images = image compressor
webp = avif = webp images
database = databases = db = sql client
database optimization = database cleanup = clean database
cron = scheduled tasks = cron jobs
maintenance mode = coming soon = under construction
page builder = website builder = drag and drop builder = site builder
elementor = elementor addons = elementor widgets = addons for elementor
gutenberg blocks = block library = collection of blocks
gutenberg block = adds a gutenberg block = gutenberg = block for
custom fields = acf = advanced custom fields = meta fields = custom field
custom post types = custom post type = cpt
widgets = widget
shortcodes = shortcode
menu = menus = navigation menu = mega menu = mobile menu
navigation = breadcrumbs = nav = admin bar
table of contents = toc = tocs
back to top = scroll to top = scroll top = scroll up
scroll = scrolling = smooth scroll
admin bar = toolbar = hide admin bar = admin toolbar
admin = wp admin = admin dashboard = administration = admin area
header and footer = header footer = scripts in header
custom css = custom code = css editor
white label = white labeling = branding = whitelabel
gallery = galleries = photo gallery
image gallery = photo gallery = image galleries = photo wall
slider = sliders = image slider = slideshow
carousel = carousels = sliding
lightbox = lightboxes
portfolio = portfolios
video = videos = video player
video streaming = live video = stream = streams
video downloader = download videos = video download
video speed = playback speed = speed control = video speed controller
screen recorder = screen recording = record your screen = record screen
screenshot = screenshots = screen capture = full page screenshot
audio = sound = audio player = mp3
volume booster = boost volume = volume
music = songs = playlists = music player
media player = player = media players
podcast = podcasts = podcasting
images = image = photos = pictures
image editing = edit images = photo editor = image editor
background removal = remove background = background remover
watermark = watermarks
stock photos = free photos = stock images
icons = icon = icon set = svg icons
illustrations = illustration
fonts = font = typography = google fonts
color picker = colour picker = pick colors = eyedropper = eye dropper
colors = color = colours = palette = color palette = colour
gradients = gradient
design = designers = ui design = designer
design systems = design system = design tokens = styles and variables
design to code = export code = code export = figma to code = developer handoff
prototyping = prototype = prototypes = wireframes
mockups = mockup = device frames
placeholder content = lorem ipsum = dummy data = fill designs = placeholder text
animation = animations = animate = motion
contrast checker = color contrast = contrast = colour contrast
accessibility = wcag = a11y = accessible = screen reader
dark mode = night mode = dark reader
dark theme = dark themes
themes = theme = color theme = colour theme
appearance = look and feel = custom styles = styling
text to speech = read aloud = tts = listen to
maps = map = mapping = interactive map
store locator = store finder = locations map
google maps = google map
location = geolocation = gps
timeline = timelines = history
developer tools = devtools = dev tools = for developers
web development = web developers = web developer
javascript = js = typescript = node.js
python = pytest = django
java = spring = spring boot
php = laravel = composer
css = tailwind = sass = scss = stylesheet
tailwind = tailwind css = tailwindcss
react = reactjs = react native
code completion = autocomplete = intellisense = autocompletion
ai coding assistant = ai code = ai pair programming = code assistant = coding assistant
code review = pull requests = merge requests = code reviews
git = git commits = git repository = git integration = commits
version control = source control = vcs = scm
github = github repository = github issues
gitlab = gitlab merge requests
devops = ci cd = continuous integration = deployment pipeline
deployment = deploy = deploys
docker = docker containers = docker compose
containers = container = podman
kubernetes = k8s = helm
aws = amazon web services = cloudwatch = amazon cloudwatch
cloud = cloud services = multi cloud
cloud storage = s3 = dropbox = google drive = to the cloud
file manager = file management = file sharing
monitoring = metrics = observability = uptime monitoring
logging = log viewer = log files
testing = unit testing = test runner = test automation = tests
qa = quality assurance = testing and qa
debugging = debugger = debug
linting = linter = lint = static analysis
formatter = code formatter = formatting code = prettier = pretty print
formatting = format = formatted text
syntax highlighting = highlighting = syntax
language support = language server = language features
json = json viewer = json formatter = json files
markdown = md files = markdown files
api = apis = rest api
rest client = http client = http requests = send http requests
api testing = test apis
sql = queries = query = mysql = postgresql
refactoring = refactor
code generation = generate code = code generator = boilerplate
package manager = packages = homebrew = npm packages
terminal = command line = shell = cli
regex = regular expressions
profiler = profiling
pair programming = live share
ai = artificial intelligence = ai powered = machine learning = gpt = llm = openai
ai assistant = ai chat = ai sidebar = ai tools = copilot = ai agent
chatgpt = chat gpt = gpt 4
prompts = prompt = prompt library = prompt manager
local models = ollama = local llm = lm studio
summarization = summarize = summary = summarizer
smart home = home automation = smart devices
energy = energy monitoring = solar = electricity = energy flow
electricity prices = energy prices = spot prices
climate = thermostat = thermostats = heating = hvac = heat pump = air conditioning
lighting = lights = light control = smart lights
camera = cameras = ip camera
security camera = surveillance = ip camera = camera events
sensors = sensor
waste collection = waste = garbage = trash
mqtt = mqtt broker
modbus = modbus tcp
local control = local api = without the cloud = local polling
dashboard card = lovelace = custom card = lovelace card
vacuum = robot vacuum = vacuum cleaner
electric vehicle = ev charging = ev charger = car = vehicle
alarm = alarm system = alarm panel
games = game = gaming
fun = entertainment = novelty = jokes
wallpapers = wallpaper = backgrounds
emoji = emojis
download manager = downloads = downloader
torrent = torrents = bittorrent
shortcode builder = shortcode generator
hosting = web hosting = publish your notes
publishing = publish = blog posts = blogging
content = content management = posts
white noise = ambient sounds
browser = browsing = web browsing
toggle = toggles = collapsible = folding
callouts = callout = admonitions = admonition
`;
