export { addPerson, type FoundPerson, findPeople, usePeople, usePersonCode } from './people-queries.ts';
