/** Words that stand in the files themselves, and on the way to them. */
export const exportMessages = {
  /** In Word, Markdown and the ZIP. */
  inFile: {
    contents: 'Contents',
    figure: 'Figure',
    table: 'Table',
    why: 'Why this shows it',
    shows: 'Shown for',
    coverAuthor: 'Portfolio',
    coverProgram: 'Program',
    coverCovers: 'Covers',
    coversFromTo: '{{from}} to {{to}}',
    pageBefore: 'Page ',
    pageBetween: ' of ',
    done: 'Done',
    open: 'Open',
    film: 'Film',
    sound: 'Recording',
    file: 'File',
    card: '{{kind}}: {{name}}, {{size}}.',
    liesBeside: 'It lies beside this file: {{path}}',
    liesNowhere: 'It goes along where everything is made as a ZIP.',
    pictureMissing: 'A picture stood here that does not go along.',
    logoAlt: 'Logo',
    stillAlt: 'A still of {{name}}',
  },
} as const;
