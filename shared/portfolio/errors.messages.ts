/** Sentences for what can go wrong with programs, artefacts and portfolios. */
export const portfolioErrorMessages = {
  'program-missing': {
    title: 'This program is not in your journal any more.',
    safe: 'Your pages are as they were.',
    next: 'Go back to your programs to see what is there.',
  },
  'program-too-large': {
    title: 'This program has more parts than Cairn can keep in sight.',
    safe: 'Nothing was changed.',
    next: 'Make it smaller: up to 40 phases, 400 tasks and 1,200 requirements.',
  },
  'program-file-unreadable': {
    title: 'Cairn cannot read this program file.',
    safe: 'Nothing was added.',
    next: 'Look at the place that is named below, or ask whoever made the file for another copy.',
  },
  'requirement-missing': {
    title: 'The program does not ask for this any more.',
    safe: 'What you wanted to show is where it was.',
    next: 'Open the program again to see what it asks for now.',
  },
  'artefact-missing': {
    title: 'This artefact is not in your journal any more.',
    safe: 'Everything else is as it was.',
    next: 'Go back to your artefacts to see what is there.',
  },
  'portfolio-missing': {
    title: 'This portfolio is not in your journal any more.',
    safe: 'What it showed is where it was.',
    next: 'Go back to your portfolios to see what is there.',
  },
  'portfolio-empty': {
    title: 'There is nothing in this portfolio yet that can be shown.',
    safe: 'Your outline is as it was.',
    next: 'Add a piece to the outline.',
  },
  'portfolio-undecided': {
    title: 'Some words or pictures are not decided yet.',
    safe: 'Nothing was handed out.',
    next: 'Look at them under “Before it leaves”, then make the file again.',
  },
  'replacement-empty': {
    title: 'Nothing was given to stand in its place.',
    safe: 'Nothing was decided.',
    next: 'Write a word or two, or leave the sentence out.',
  },
  'replacement-telling': {
    title: 'These words would tell as much as the ones they replace.',
    safe: 'Nothing was decided.',
    next: 'Use a plain label, such as “Teacher A”.',
  },
} as const;
