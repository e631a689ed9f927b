export { PeoplePage } from './PeoplePage.tsx';
export { PersonPage } from './PersonPage.tsx';
export { addPerson, type FoundPerson, findPeople, usePeople, usePersonCode } from './people-queries.ts';
