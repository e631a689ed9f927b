export { PlanOfPage } from './PlanOfPage.tsx';
export { PlansOfPerson } from './PlansOfPerson.tsx';
