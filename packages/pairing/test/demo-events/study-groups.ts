import { makeEvent } from './make-event.ts';

/** Groups of three by topics and hours: the same courses, the same trouble, time in common. */
export const STUDY_GROUPS = makeEvent({
  name: 'Study groups of the winter term, in threes',
  groupSize: 3,
  questions: {
    topics: {
      text: 'Which courses do you want to study for? At most three.',
      content: {
        type: 'multiple_choice',
        most: 3,
        options: [
          ...['Linear algebra', 'Probability', 'Organic chemistry', 'Mechanics', 'Programming', 'Databases'],
          ...['Microeconomics', 'Cell biology', 'Academic writing', 'Signals'],
        ],
      },
      weight: 4,
    },
    free: { text: 'When do you have time, most weeks?', content: { type: 'availability' }, weight: 5 },
    trouble: { text: 'What are you stuck on?', content: { type: 'free_text' }, weight: 3 },
    place: {
      text: 'Where do you study best?',
      content: { type: 'single_choice', options: ['Library', 'Café', 'Online'] },
      weight: 2,
    },
    ahead: { text: 'How far ahead are you?', content: { type: 'scale' }, weight: -1 },
  },
  groups: `
anton, Anton Graf
topics: Linear algebra, Probability
free: Mon 10-12, Wed 14-17
trouble: eigenvalues: I can compute them but not say what diagonalizing is for
place: Library
ahead: 2

bea, Bea Olsen
topics: Linear algebra, Signals
free: Wed 14-18, Fri 9-11
trouble: Diagonalization proofs. Eigenvectors I get, the proofs I don't
place: Library
ahead: 4

chen, Chen Yu
topics: Linear algebra, Mechanics
free: Wed 15-18, Thu 8-10
trouble: Change of basis, eigenvalue exercises, anything with a proof
place: Online
ahead: 3
---
dilara, Dilara Aydin
topics: Organic chemistry, Cell biology
free: Tue 9-12, Thu 16-18
trouble: reaction mechanisms, where do the arrows go
place: Café
ahead: 1

egon, Egon Maier
topics: Organic chemistry
free: Tue 10-13, Fri 14-16
trouble: Mechanism arrows for substitution reactions
place: Library
ahead: 4

farah, Farah Aziz
topics: Organic chemistry, Academic writing
free: Tue 9-12, Wed 8-10
trouble: stereochemistry and substitution. Mechanisms in general
place: Café
ahead: 2
---
gina, Gina Rossi
topics: Programming, Databases
free: Thu 18-21, Sun 15-17
trouble: recursion and pointers, my programs crash
place: Online
ahead: 2

henk, Henk de Wit
topics: Programming
free: Thu 18-20, Mon 20-22
trouble: Pointers! Crashes I cannot explain, debugging with gdb
place: Online
ahead: 3

isla, Isla Grant
topics: Programming, Signals
free: Thu 17-21, Sat 10-12
trouble: debugging recursive functions, tracing what calls what
place: Online
ahead: 5
---
jakub, Jakub Zielinski
topics: Databases, Programming
free: Mon 16-19, Thu 10-12
trouble: normal forms and why joins get slow
place: Library
ahead: 3

kavya, Kavya Rao
topics: Databases, Microeconomics
free: Mon 17-20, Tue 14-16
trouble: SQL joins over three tables, indexes
place: Café
ahead: 1

linus, Linus Ek
topics: Databases
free: Mon 16-19, Fri 16-18
trouble: Indexing. When does a join use an index, and normalization
place: Library
ahead: 4
---
maria, Maria Lopez
topics: Microeconomics, Probability
free: Fri 9-12, Mon 8-10
trouble: game theory, finding mixed equilibria
place: Café
ahead: 2

nils, Nils Aas
topics: Microeconomics, Academic writing
free: Fri 10-13, Wed 18-20
trouble: Equilibrium in games with more than two players
place: Café
ahead: 3

olga, Olga Ivanova
topics: Microeconomics
free: Fri 9-12, Tue 18-20
trouble: utility functions and mixed strategies in games
place: Library
ahead: 5
---
petra, Petra Kovac
topics: Cell biology, Organic chemistry
free: Wed 9-12, Sun 10-12
trouble: signalling pathways, I mix up the receptors
place: Library
ahead: 3

quinn, Quinn Doyle
topics: Cell biology
free: Wed 8-11, Thu 12-14
trouble: Memorizing pathways and the receptor families
place: Library
ahead: 2

rosa, Rosa Vidal
topics: Cell biology, Academic writing
free: Wed 9-12, Mon 14-16
trouble: membrane transport, receptors, pathway diagrams
place: Online
ahead: 4
---
samir, Samir Khan
topics: Mechanics, Linear algebra
free: Tue 14-17, Sat 14-16
trouble: rigid bodies, choosing coordinates for Lagrange
place: Library
ahead: 4

tilda, Tilda Berg
topics: Mechanics
free: Tue 15-18, Wed 12-14
trouble: Lagrangian with constraints, coordinates that make it easy
place: Café
ahead: 1

uwe, Uwe Lang
topics: Mechanics, Signals
free: Tue 14-18, Fri 18-20
trouble: Rotating rigid bodies, torque, constraint forces
place: Library
ahead: 2
---
vera, Vera Simon
topics: Probability, Microeconomics
free: Thu 9-12, Mon 12-14
trouble: conditional expectation, martingales look like magic
place: Online
ahead: 3

wim, Wim Peeters
topics: Probability
free: Thu 8-11, Sat 16-18
trouble: Conditioning on events of measure zero; expectations
place: Library
ahead: 5

xenia, Xenia Popa
topics: Probability, Linear algebra
free: Thu 9-12, Tue 20-22
trouble: markov chains and conditional expectations
place: Online
ahead: 2
---
yusuf, Yusuf Demir
topics: Signals, Mechanics
free: Mon 9-12, Sat 9-11
trouble: Fourier transform pairs, sampling theorem
place: Library
ahead: 1

zoe, Zoe Clarke
topics: Signals
free: Mon 10-13, Thu 20-22
trouble: aliasing, what sampling does to the Fourier spectrum
place: Online
ahead: 3

arne, Arne Dahl
topics: Signals, Programming
free: Mon 9-13, Wed 20-22
trouble: filters, transforming convolution, spectra
place: Library
ahead: 4
---
bianca, Bianca Neri
topics: Academic writing, Cell biology
free: Sat 10-13, Tue 12-14
trouble: structure of the literature review, citing sources properly
place: Café
ahead: 2

cyrus, Cyrus Amini
topics: Academic writing
free: Sat 11-14, Wed 10-12
trouble: Citations. and English articles: a, the, nothing
place: Café
ahead: 1

dora, Dora Varga
topics: Academic writing, Databases
free: Sat 10-14, Fri 12-14
trouble: reviewing literature without drowning in sources, an outline that holds
place: Online
ahead: 3
---
ewan, Ewan Reid
topics: Probability, Programming
free: Sun 18-21, Wed 18-20
trouble: Monte Carlo simulation in code, variance that does not shrink
place: Online
ahead: 3

fatou, Fatou Diop
topics: Programming, Probability
free: Sun 17-20, Thu 14-16
trouble: simulating random walks, my code is slow and the variances are off
place: Online
ahead: 2

gus, Gus Lind
topics: Probability, Programming
free: Sun 18-21, Fri 20-22
trouble: random number generators; Monte-Carlo errors, variance reduction
place: Café
ahead: 4
`,
  decoys: `
harper, Harper Stone
topics: Linear algebra, Programming, Microeconomics
free: Tue 6-8, Sat 20-22
trouble: A bit of everything: eigenvalues and proofs, reaction mechanisms and arrows, pointers and recursion, slow joins and indexes, games and equilibria, receptors and pathways, rigid bodies and coordinates, conditional expectation, Fourier and sampling, citations and the literature, Monte Carlo and variance
place: Library
ahead: 3

ida, Ida Moen
topics: Organic chemistry, Mechanics, Databases
free: Sun 6-9, Mon 6-8
trouble: diagonalization proof, substitution mechanisms, debugging crashes, normalization of a join, mixed strategies and games, membrane receptor pathways, Lagrange constraints, conditioning and expectations, spectrum of a sampled transform, sources and reviews, simulated random variances. Help with any
place: Café
ahead: 3

jules, Jules Petit
topics: Probability, Cell biology, Signals
free: Fri 6-8, Sun 22-24
trouble: proofs, eigenvectors; arrows, stereochemistry; programs, recursion; tables, joins; equilibrium, utility; diagrams, pathways; rotation, torque, rigid bodies; martingales, conditional things; aliasing, Fourier filters; outline, literature sources; code for random variance, simulations. All of them really
place: Online
ahead: 3
`,
});
