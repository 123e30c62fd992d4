import { makeEvent } from './make-event.ts';

/** Mentors with two mentees each: what they know is what is sought. */
export const MENTORS = makeEvent({
  name: 'Mentors and mentees of the career year',
  groupSize: 3,
  capacity: 2,
  questions: {
    skills: {
      text: 'What can you give, and what do you hope for?',
      content: { type: 'offer_seek' },
      weight: 5,
    },
    goal: { text: 'What should be true at the end of the year?', content: { type: 'free_text' }, weight: 3 },
    free: { text: 'When could you talk?', content: { type: 'availability' }, weight: 2 },
    way: {
      text: 'How would you like to meet?',
      content: { type: 'single_choice', options: ['On site', 'By video', 'Either'] },
      weight: 1,
    },
    structure: { text: 'How much of a plan do you like?', content: { type: 'scale' }, weight: 1 },
  },
  groups: `
agnes, Agnes Thoma
role: mentor
offer: 20 years in hospital pharmacy, dosing software, negotiating with doctors
seek: somebody curious who shows me how young pharmacists learn today
goal: A mentee who speaks up on the ward
free: Tue 17-19
way: On site
structure: 3

ben, Ben Okafor
role: mentee
offer: I study pharmacy, can show new apps for learning
seek: advice from a hospital pharmacist, how to talk to doctors about doses
goal: speak up on my ward rounds without shaking
free: Tue 16-19
way: On site
structure: 4

clara, Clara Engel
role: mentee
offer: Third-year pharmacy student, tutor for chemistry
seek: Someone in a hospital; is ward pharmacy for me or rather industry?
goal: Know whether the hospital is my place
free: Tue 17-20, Sat 9-11
way: Either
structure: 2
---
dieter, Dieter Voss
role: mentor
offer: Built bridges, structural engineer, checked other people's statics for years
seek: A mentee who isn't afraid of site boots
goal: One of them passes the chamber exam
free: Wed 18-20
way: On site
structure: 5

emre, Emre Polat
role: mentee
offer: Parametric modelling, Grasshopper scripts
seek: structural engineers who build real bridges, statics by hand
goal: pass the exam of the chamber of engineers
free: Wed 17-20
way: On site
structure: 4

freya, Freya Dal
role: mentee
offer: Timber construction, I was a carpenter first
seek: Help moving from building sites to the engineering office, structures, checking statics
goal: my first own bridge calculation, checked
free: Wed 18-21
way: Either
structure: 5
---
gabriel, Gabriel Roche
role: mentor
offer: Editor at a daily paper, investigations, freedom of information requests
seek: Young reporters with data skills
goal: A published investigation with a byline of the mentee
free: Thu 12-14
way: By video
structure: 2

hiba, Hiba Nasser
role: mentee
offer: Data skills: scraping, spreadsheets, maps
seek: An editor who investigates, teach me information requests
goal: publish one story under my own byline
free: Thu 12-15
way: By video
structure: 3

ivan, Ivan Horvat
role: mentee
offer: Local radio reporter, three languages
seek: how investigations work at a paper, editing, sources
goal: An investigation about housing, published somewhere
free: Thu 11-14
way: Either
structure: 2
---
judith, Judith Adler
role: mentor
offer: Founder of two companies, sold one; fundraising, pitch decks, hiring
seek: founders with scruples
goal: A first round closed, or a good reason not to
free: Mon 8-10
way: By video
structure: 3

karim, Karim Benali
role: mentee
offer: Prototype of a battery tester, hardware people
seek: somebody who raised money: pitching, decks, investors
goal: close our first round of funding
free: Mon 8-11
way: By video
structure: 2

laila, Laila Noor
role: mentee
offer: Marketing for small shops
seek: a founder who hired her first people and can read my pitch
goal: Decide whether to found the company with my friend
free: Mon 7-10
way: By video
structure: 4
---
magnus, Magnus Lie
role: mentor
offer: Principal developer, code reviews, distributed systems, on-call without burning out
seek: People who ask why
goal: That someone dares to review my code
free: Fri 15-17
way: By video
structure: 1

nora, Nora Vik
role: mentee
offer: Junior developer, React mostly
seek: code reviewing: how do I get reviews that teach me, and give them
goal: review code of seniors without apologizing
free: Fri 14-17
way: By video
structure: 2

oscar, Oscar Lima
role: mentee
offer: Runs the club's servers
seek: Distributed systems from somebody who was on call, system design
goal: lead an on-call week calmly
free: Fri 15-18
way: Either
structure: 1
---
paula, Paula Stein
role: mentor
offer: Headmistress; class management, parents, first years of teaching
seek: Fresh ideas for mathematics lessons
goal: Nobody leaves the profession in the first year
free: Wed 15-17
way: On site
structure: 4

rahel, Rahel Moser
role: mentee
offer: Maths games for lessons
seek: A teacher who managed loud classes and difficult parents
goal: enjoy teaching after the first year
free: Wed 14-17
way: On site
structure: 4

stefan, Stefan Wolf
role: mentee
offer: Physics experiments, I changed careers from industry
seek: help with class management, parent evenings
goal: stay in the profession, still like the pupils
free: Wed 15-18
way: On site
structure: 3
---
theo, Theo Laurent
role: mentor
offer: Orchestra violinist, auditions, stage fright, teaching the violin
seek: Curious musicians of other styles
goal: One audition played without fear
free: Sun 10-12
way: On site
structure: 2

uma, Uma Nair
role: mentee
offer: Carnatic violin, improvising
seek: someone from an orchestra who prepares people for auditions
goal: play an audition and be proud of it
free: Sun 9-12
way: On site
structure: 3

viktor, Viktor Hahn
role: mentee
offer: Cello, recording home demos
seek: A musician who knows stage fright and got over it
goal: go on stage without fear
free: Sun 10-13
way: Either
structure: 1
---
wanda, Wanda Krol
role: mentor
offer: Labour lawyer, court hearings, works councils
seek: A view from outside the office
goal: A mentee pleads a case
free: Tue 12-14
way: Either
structure: 4

xaver, Xaver Lutz
role: mentee
offer: Law exam passed, research, write quickly
seek: a lawyer of labour law, see hearings at court
goal: plead my first case
free: Tue 11-14
way: On site
structure: 5

yelena, Yelena Sokol
role: mentee
offer: union work, I know councils from the inside
seek: Employment lawyers, works council cases
goal: choose between court and union
free: Tue 12-15
way: Either
structure: 4
---
zane, Zane Miller
role: mentor
offer: Glaciologist, field seasons on ice, grant writing
seek: Students who like the cold
goal: A funded field season for each of them
free: Thu 16-18
way: By video
structure: 3

aisha, Aisha Bello
role: mentee
offer: Remote sensing, satellite images of lakes
seek: Grant writing, getting on a field season with glaciologists
goal: a funded place on the ice
free: Thu 15-18
way: By video
structure: 3

boris, Boris Ilic
role: mentee
offer: Mountain rescue, crevasse training
seek: how to write a grant; someone with seasons in the field
goal: Start a doctorate on glaciers with funding
free: Thu 16-19
way: By video
structure: 4
---
celia, Celia Prado
role: mentor
offer: Chef, own restaurant, suppliers, kitchen budgets
seek: cooks with patience
goal: One mentee opens a place of their own
free: Mon 14-16
way: On site
structure: 2

damian, Damian Wrona
role: mentee
offer: pastry, bread, early mornings
seek: A chef who owns a restaurant, budgeting, how to find suppliers
goal: open my own bakery
free: Mon 13-16
way: On site
structure: 2

elena, Elena Marin
role: mentee
offer: Served in kitchens on ships
seek: running a kitchen: budgets, staff, suppliers
goal: a small restaurant, mine
free: Mon 14-17
way: On site
structure: 3
---
fred, Fred Nyman
role: mentor
offer: Game designer, portfolios, playtesting
seek: Honest players
goal: A portfolio that gets interviews
free: Sat 13-15
way: By video
structure: 3

gwen, Gwen Pryce
role: mentee
offer: Pixel artist
seek: somebody designing games for a living who reads my portfolio
goal: get interviews at studios
free: Sat 12-15
way: By video
structure: 2

hasan, Hasan Ucar
role: mentee
offer: Board games, rules editing
seek: playtests done right, game design
goal: a portfolio piece that was playtested
free: Sat 13-16
way: Either
structure: 3
`,
  decoys: `
indira, Indira Sen
role: mentor
offer: Coach for all careers: hospital doctors, structural bridges, editors and investigations, founders pitching, developers reviewing code, teachers with loud classes and parents, orchestra auditions, labour court hearings, grants for field seasons, restaurant budgets and suppliers, game portfolios
seek: Curious people: pharmacists, engineers with site boots, reporters with data, founders, somebody who asks why, lessons, musicians, lawyers, students on ice, cooks, players
goal: speaking up, exams passed, stories published, rounds closed, code reviewed, the profession enjoyed, stage without fear, cases pleaded, funded seasons, own places opened, interviews
free: Sat 6-8
way: Either
structure: 3

jorge, Jorge Paz
role: mentee
offer: A little of everything: learning apps, statics scripts, data and maps, prototypes, React, maths games, violin, research, satellite images, bread, pixel art
seek: Anyone: hospital pharmacist and doses, bridge engineers and statics, editor of investigations, founder for pitch decks, code reviews and distributed systems, class management and parents, orchestra and stage fright, labour lawyer at court, grant writing and field seasons, chef with suppliers, game design portfolio
goal: ward rounds, chamber exam, my byline, first funding, on call calmly, first year of teaching, audition, first case, place on the ice, own restaurant, studios
free: Sun 20-22
way: By video
structure: 5

kim, Kim Larsen
role: mentee
offer: Helps everywhere: chemistry tutor, carpenter, radio, marketing, servers, physics, cello, union, rescue, kitchens, board games
seek: Somebody: ward pharmacy, checking structures, information requests, people who raised money, reviewing code on call, difficult parents, auditions, court hearings, glaciologists and grants, kitchen budgets, playtesting games
goal: hospital, own bridge, published investigation, found the company, review seniors, like the pupils, fear gone, case at court, doctorate on glaciers, bakery opened, portfolio
free: Sun 6-8
way: On site
structure: 1
`,
});
