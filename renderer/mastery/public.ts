export { frameworkVersionQuery, useAssessments } from './mastery-queries.ts';
export { useLinks } from './useResult.ts';
export { stageName } from './words.ts';
