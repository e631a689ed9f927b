export { PlanOfPage } from './PlanOfPage.tsx';
export { PlansOfPerson } from './PlansOfPerson.tsx';
export { usePlans } from './plans-queries.ts';
