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
  openBadges: {
    note: 'Unsigned, and not a credential: what one coach shows for their own work, in the shape that Open Badges 3.0 gives to evidence. Whoever awards a credential may take it over into one and sign that.',
    genres: {
      page: 'Reflection',
      artefact: 'Artefact',
      assessment: 'Self-assessment',
      round: 'Feedback',
      goal: 'Goal',
      steps: 'Next steps',
      evidence: 'Evidence',
      words: 'Text',
      permissions: 'Statement of permissions',
    },
  },
  readme: {
    title: '{{title}}',
    intro:
      'This is a portfolio that was put together with Cairn on {{day}}. Nothing in it needs Cairn, or the internet, to be read.',
    files: {
      pdf: 'The pages, to read and to print.',
      html: 'The same as one page for a web browser.',
      docx: 'The same for Word or LibreOffice.',
      markdown: 'The same as plain text files, with the pictures in the folder "pictures".',
      files: 'Films, recordings and other files. They are as they were taken: nothing in them was changed or blurred.',
      json: 'The same for a computer program, with self-assessments by number and what each piece is shown for. Its format is described in Cairn\u2019s documentation as "cairn-portfolio/1".',
      openBadges: 'The pieces in the shape of Open Badges 3.0 evidence. Nobody has signed it; it is not a credential.',
      manifest: 'A list of all these files with their sizes and SHA-256 sums, to see that none was changed.',
    },
    names:
      'People, schools and pupils are called by labels, and pictures were cleaned of what a camera writes into them. What was replaced and left out is said at the end of the pages.',
  },
} as const;
