export { frameworksKey, useFrameworksQuery } from './useFrameworks.ts';
