/** Words on the way to a file, and in files beside those of the printed page. */
export const exportMessages = {
  /** In Word, Markdown and the ZIP. */
  inFile: {
    /** What Word counts; its number and a full stop follow. */
    figure: 'Figure',
    table: 'Table',
    card: '{{kind}}: {{name}}, {{size}}.',
    liesBeside: 'It lies beside this file: {{path}}',
    liesNowhere: 'It goes along where everything is made as a ZIP.',
  },
} as const;
