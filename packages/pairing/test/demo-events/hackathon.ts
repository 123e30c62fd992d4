import { makeEvent } from './make-event.ts';

/** Pairs for a hackathon: what one offers the other seeks, and both want to build the same. */
export const HACKATHON = makeEvent({
  name: 'Weekend hackathon, in pairs',
  groupSize: 2,
  questions: {
    skills: {
      text: 'What do you bring, and what do you look for in your partner?',
      content: { type: 'offer_seek' },
      weight: 5,
    },
    idea: { text: 'What would you like to build?', content: { type: 'free_text' }, weight: 3 },
    free: { text: 'When could you meet before the weekend?', content: { type: 'availability' }, weight: 2 },
    style: {
      text: 'How do you start?',
      content: { type: 'single_choice', options: ['Plan first', 'Build first', 'A bit of both'] },
      weight: 1,
    },
    events: { text: 'How many hackathons have you been to?', content: { type: 'scale' }, weight: -1 },
  },
  groups: `
hanna, Hanna Weiss
offer: CAD, I sketch housings and 3D print them at home
seek: Somebody who programs microcontrollers, Arduino or plain C
idea: A lamp that warns you when the air in a room gets bad
style: Plan first
events: 2
free: Tue 18-21, Thu 18-20

mei, Mei Tan
offer: Programmed microcontrollers since school, mostly Arduinos, some C
seek: a person who does CAD sketches and prints them. my housings look terrible :)
idea: air quality!! something that lights up before a classroom gets stuffy, like a warning lamp
style: A bit of both
events: 3
free: Tue 17-20, Fri 18-21
---
tomas, Tomas Reyes
offer: Python, I scrape websites and clean up messy tables
seek: A designer for the screens, I have no feeling for colour or type
idea: a map of playgrounds that are in the shade in summer
style: Build first
events: 4
free: Wed 18-22, Sat 10-13

sofia, Sofia Lindahl
offer: Screen design: colours, typography, prototypes in Figma
seek: someone with good python who'd clean tables & scrape the data we need
idea: Shaded places and drinking water on a city map, for hot summers
style: Build first
events: 1
free: Wed 19-22, Sun 14-18
---
owen, Owen Price
offer: Sound. I record field audio, mix and master it
seek: Somebody who makes games in Godot or Unity
idea: A game that can be played with eyes closed, only by listening
style: A bit of both
events: 2
free: Mon 18-21, Thu 17-20

aiko, Aiko Mori
offer: Unity and godot, two small games published
seek: a sound person! recordings, mixing, mastering, all of it
idea: an audio game for blind players where you listen your way out of a maze
style: Plan first
events: 5
free: Mon 19-22, Thu 18-21
---
marek, Marek Novak
offer: Soldering and repairing electronics, I own a bench and too many resistors
seek: Someone who writes Rust for embedded radio
idea: Radio mesh for villages when the phone network is down
style: Plan first
events: 3
free: Fri 16-20, Sun 10-13

grace, Grace Oduya
offer: embedded rust, drivers for LoRa radios
seek: person who solders better than me and repairs the electronics I break
idea: Off-grid messages: mesh of little radios for when networks fail
style: Build first
events: 4
free: Fri 17-20, Wed 8-10
---
lena, Lena Fischer
offer: I teach chemistry, can explain and write lessons
seek: Somebody doing web animation (svg, canvas, whatever)
idea: Explaining reactions to kids with moving molecules
style: A bit of both
events: 1
free: Tue 15-18, Wed 15-18

ravi, Ravi Menon
offer: Animations for the web, SVG mostly, some canvas and shaders
seek: A teacher who writes explanations, lessons, the words basically
idea: animated molecules. chemistry was so boring at school, kids deserve better
style: A bit of both
events: 2
free: Tue 16-19, Sat 9-12
---
noah, Noah Berg
offer: Machine learning, trained vision models on photos of insects
seek: An Android developer (Kotlin), the model has to run on phones
idea: Count bees and other pollinators at a flower with the phone's camera
style: Build first
events: 3
free: Thu 18-22, Sun 16-19

yara, Yara Haddad
offer: Kotlin, android apps in two stores, camera stuff too
seek: Someone for the machine learning side who has trained vision models
idea: Pollinator counting for gardens: point your camera at flowers, it counts the bees
style: Plan first
events: 2
free: Thu 19-22, Mon 9-11
---
pavel, Pavel Dvorak
offer: Postgres, geodata, routing with OSM
seek: A wheelchair user or someone close to the topic who knows what barriers are, and can test
idea: Routes without stairs and kerbs
style: Plan first
events: 5
free: Sat 10-14, Mon 18-20

ines, Ines Costa
offer: I use a wheelchair daily, know every barrier in town and love testing things to death
seek: someone who understands routing and OSM geodata
idea: step-free routes, honest about kerbs and broken lifts
style: Build first
events: 1
free: Sat 11-14, Thu 8-10
---
jonas, Jonas Keller
offer: Brewing and fermenting, ten years, also food safety paperwork
seek: Sensor person: temperature probes, logging, a small dashboard
idea: A fermentation monitor for kimchi, beer, sourdough
style: Build first
events: 1
free: Wed 17-20, Fri 18-21

sara, Sara Lund
offer: Temperature sensors and probes, loggers, dashboards in Grafana
seek: somebody who brews or ferments, I need a problem that isn't toy-sized
idea: monitoring sourdough and other fermented food
style: Build first
events: 3
free: Fri 19-22, Tue 8-10
---
kofi, Kofi Mensah
offer: Law student, contracts and tenancy rules
seek: A person who builds chat bots or forms that ask questions step by step
idea: Help tenants understand their lease and write to the landlord
style: Plan first
events: 1
free: Mon 17-20, Wed 17-19

elif, Elif Kaya
offer: Chatbots, forms with steps, plain TypeScript
seek: anybody from law who reads contracts for fun, tenancy would be great
idea: My landlord keeps my deposit. A bot that writes the letter for tenants
style: Plan first
events: 4
free: Mon 18-21, Sat 15-18
---
bruno, Bruno Silva
offer: Embroidery and sewing, e-textiles, conductive thread
seek: Someone with Bluetooth experience, phone to wearable
idea: A cycling jacket with turn signals
style: A bit of both
events: 2
free: Thu 17-20, Sun 10-12

nadia, Nadia Petrova
offer: bluetooth low energy, wearables, I worked on a smart watch
seek: Sewing skills please, ideally e-textiles with conductive threads
idea: signals for cyclists, worn not mounted. jackets? gloves?
style: A bit of both
events: 4
free: Thu 18-20, Tue 19-22
---
hugo, Hugo Martin
offer: Video: filming, cutting, subtitles
seek: Speech recognition experience, whisper or similar
idea: Subtitles for council meetings so that deaf neighbours can follow
style: Build first
events: 2
free: Tue 18-20, Sat 14-17

amira, Amira Saleh
offer: Speech recognition, I fine-tuned Whisper for dialects
seek: a video person, cuts and subtitling
idea: deaf people can't follow local politics: council sessions need captions and subtitles
style: Plan first
events: 3
free: Tue 17-20, Sun 11-14
---
greta, Greta Holm
offer: Statistics in R, surveys, sampling
seek: Somebody who does front-end charts with D3
idea: Show how rents moved, street by street
style: Plan first
events: 3
free: Wed 18-21, Fri 8-11

luca, Luca Romano
offer: D3 charts, front end, newsroom graphics
seek: someone strong in statistics, sampling, R is fine
idea: rent prices by street, with the uncertainty shown, not hidden
style: A bit of both
events: 1
free: Wed 18-20, Mon 8-11
---
dario, Dario Conti
offer: Woodworking, laser cutter, I have a workshop and a van
seek: Motor control, stepper drivers, G-code
idea: An automatic loom for weaving classes
style: Build first
events: 1
free: Sat 9-13, Thu 19-21

wen, Wen Li
offer: stepper motors, their drivers, controllers, gcode senders
seek: Somebody with a workshop: wood, laser cutting
idea: Weaving machine. A loom that beginners can thread in ten minutes
style: Build first
events: 5
free: Sat 10-13, Wed 20-22
---
fiona, Fiona Byrne
offer: Nurse, 12 years in elderly care, know what carers really do
seek: A back end developer, notifications, Go or Node
idea: Handover notes for families who share the care of a parent
style: A bit of both
events: 1
free: Sun 15-19, Tue 20-22

emil, Emil Sand
offer: Backends in Go, queues and push notifications
seek: Someone from nursing or care work
idea: my sister and I share caring for dad: notes and handovers between families
style: Plan first
events: 3
free: Sun 16-19, Mon 20-22
---
tara, Tara Singh
offer: Drawing comics, inks, lettering
seek: Story writer who likes interactive fiction, Ink or Twine
idea: A branching comic about moving to a new country
style: Build first
events: 2
free: Fri 17-21, Mon 14-17

felix, Felix Braun
offer: Write stories with branches, twine games
seek: illustrator, panels and lettering
idea: Interactive graphic novel on arriving somewhere new
style: Build first
events: 2
free: Fri 18-21, Thu 14-16
`,
  decoys: `
casey, Casey Flynn
offer: Bit of everything: CAD sketches, soldered electronics, python tables, a Unity game with sound mixing, embedded radio, SVG animation lessons, vision models for the camera, routing, brewing sensors, chat forms and contracts, sewing for wearables, video subtitles, R statistics and D3, a laser workshop with motors, nursing notes in Go, drawing stories
seek: Somebody who programs microcontrollers, designs screens, mixes sound, solders radio electronics, teaches lessons, trains vision models on Android, tests barriers and routing, ferments and logs temperature, reads tenancy contracts, sews bluetooth threads, does speech recognition for video, statistics charts, stepper drivers, care notifications, lettering
idea: Anything: air lamp, summer map in the shade, listening game, radio mesh, molecules for kids, counting bees with a camera, routes without kerbs, sourdough monitor, tenants and their landlord, cycling jacket signals, council subtitles for the deaf, rents by street, a loom for weaving, handover notes for families, interactive comic on a new country
style: A bit of both
events: 3
free: Mon 8-10, Sun 20-22

robin, Robin Marsh
offer: Jack of all trades: housings, Arduino, scraping and cleaning, colours and type, games, recording, radios, repairing, teaching, web animation, machine learning, phones, geodata, wheelchair barriers, food, dashboards, law, bots, threads, Bluetooth, filming, whisper, surveys, newsroom charts, wood, G-code, elderly care, queues, ink and twine
seek: Whoever: print housings, clean data, figma colours, godot games, audio recordings, rust, soldering, explaining chemistry, svg canvas, kotlin camera, trained models, osm, testing, probes, brews, tenancy law, question steps, conductive sewing, wearable, captions cutting, front end charts, sampling, cutting wood, steppers, nurse, Go back end, illustrator, writer
idea: Warning lamps for air, drinking water map, blind audio maze, messages off-grid, reactions animated, pollinators and flowers, step-free kerbs, fermented kimchi, lease letter, signals for cyclists, deaf captions, rent uncertainty, beginner loom, parent care notes, branching novel. Happy with any
style: Plan first
events: 4
free: Sun 20-22, Mon 8-10
`,
});
