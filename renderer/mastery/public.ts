export { frameworkVersionQuery, useAssessments } from './mastery-queries.ts';
export { useLinks } from './useResult.ts';
