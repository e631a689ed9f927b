export const chartsMessages = {
  asTable: 'Show as table',
  asChart: 'Show as picture',
  asTableOf: 'Show as table: {{name}}',
  asChartOf: 'Show as picture: {{name}}',
} as const;
