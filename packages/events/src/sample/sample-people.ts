/** An invented person: first name, last name, stage, field, interests. */
export type SamplePerson = readonly [string, string, string, string, readonly string[]];

/** The domain of their addresses, which nobody can have. */
export const SAMPLE_DOMAIN = 'elmfield.example';

/** Invented people of the sample organization; the first one is its owner. */
export const SAMPLE_PEOPLE: readonly SamplePerson[] = [
  ['Signe', 'Aalto', '4th year', 'Mechatronics', ['robots', 'teaching']],
  ['Jonas', 'Weil', '2nd year', 'Computer science', ['robots', 'climbing']],
  ['Amara', 'Okoye', '3rd year', 'Physics', ['weather', 'sailing']],
  ['Tomas', 'Reyes', '1st year', 'Design', ['type', 'ceramics']],
  ['Mei', 'Tanaka', '4th year', 'Electronics', ['synths', 'jazz']],
  ['Lukas', 'Brandt', '1st year', 'Mechatronics', ['bikes', 'robots']],
  ['Noor', 'Haddad', '2nd year', 'Mathematics', ['chess', 'maps']],
  ['Elena', 'Petrov', '3rd year', 'Computer science', ['games', 'running']],
  ['Kwame', 'Mensah', '1st year', 'Electronics', ['radio', 'football']],
  ['Ines', 'Carvalho', '4th year', 'Design', ['printing', 'theatre']],
  ['Oskar', 'Lind', '2nd year', 'Physics', ['telescopes', 'skiing']],
  ['Priya', 'Nair', '3rd year', 'Mathematics', ['puzzles', 'dance']],
  ['Yusuf', 'Demir', '1st year', 'Computer science', ['games', 'cooking']],
  ['Hanna', 'Novak', '2nd year', 'Electronics', ['synths', 'cats']],
  ['Diego', 'Fuentes', '4th year', 'Computer science', ['drones', 'maps']],
  ['Aoife', 'Byrne', '1st year', 'Physics', ['weather', 'surfing']],
  ['Chen', 'Liu', '3rd year', 'Mechatronics', ['robots', 'go']],
  ['Freja', 'Holm', '2nd year', 'Design', ['ceramics', 'photography']],
  ['Marek', 'Zielinski', '1st year', 'Mathematics', ['chess', 'trains']],
  ['Salma', 'Rahimi', '4th year', 'Physics', ['telescopes', 'teaching']],
  ['Victor', 'Ionescu', '2nd year', 'Mechatronics', ['bikes', 'drones']],
  ['Greta', 'Huber', '3rd year', 'Electronics', ['radio', 'hiking']],
  ['Rafael', 'Costa', '1st year', 'Computer science', ['music', 'surfing']],
  ['Ayumi', 'Sato', '4th year', 'Mathematics', ['puzzles', 'calligraphy']],
  ['Nils', 'Ekberg', '1st year', 'Architecture', ['models', 'rowing']],
  ['Fatima', 'Saleh', '2nd year', 'Electronics', ['radio', 'baking']],
  ['Leo', 'Marchetti', '1st year', 'Mechanical', ['bikes', 'opera']],
  ['Ravi', 'Menon', '4th year', 'Mechanical', ['drones', 'cricket']],
  ['Chloe', 'Barnes', '2nd year', 'Computer science', ['games', 'hiking']],
  ['Hugo', 'Silva', '2nd year', 'Civil', ['bridges', 'surfing']],
  ['Maya', 'Cohen', '1st year', 'Computer science', ['music', 'maps']],
  ['Kofi', 'Asante', '3rd year', 'Civil', ['bridges', 'chess']],
  ['Ingrid', 'Moen', '1st year', 'Materials', ['ceramics', 'skiing']],
];
