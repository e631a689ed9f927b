export { PersonSelect } from './PersonSelect.tsx';
export { addPerson, type FoundPerson, findPeople, usePeople, usePersonCode } from './people-queries.ts';
