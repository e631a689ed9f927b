/** What stands on the pages of an archive that is read without Cairn; `{{…}}` is filled in by `say`. */
export const takeoutPageMessages = {
  wholeJournal: 'The whole journal',
  journal: 'Journal',
  people: 'People',
  tags: 'Tags',
  attachments: 'Attachments',
  lists: 'Everything else',
  trash: 'Trash',
  takenOut: 'Taken out of Cairn on {{day}}. Everything here is read without Cairn, and without a connection.',
  counts: '{{entries}} entries, {{trashed}} in the trash, {{revisions}} kept forms, {{attachments}} attachments.',
  untitled: 'Entry of {{day}}',
  draft: 'Draft',
  starred: 'Starred',
  wholeDay: '{{day}}',
  at: '{{day}}, {{time}} ({{zone}})',
  inTrashSince: 'In the trash since {{day}}',
  with: 'With',
  tagged: 'Tags',
  program: 'Program: {{name}}',
  steps: 'Next steps and agreements',
  stepDue: '{{text}} ({{day}})',
  list: 'What it ended with',
  depth: 'How deep it went: {{rating}}',
  lookAgain: 'To look at again on {{day}}',
  earlier_one: 'One earlier form',
  earlier_other: '{{count}} earlier forms',
  earlierTitle: 'Earlier forms of “{{title}}”',
  present: 'The page as it is now',
  savedAt: 'Saved on {{when}}',
  month: '{{month}} {{year}}',
  noEntries: 'There are no entries yet.',
  noPeople: 'There are no people yet.',
  noTags: 'There are no tags yet.',
  noAttachments: 'There are no attachments.',
  noTrash: 'The trash is empty.',
  noLists: 'There is nothing else yet.',
  meetings: 'Meetings',
  mentionedIn: 'Mentioned in',
  realName: 'Real name',
  bytes: '{{bytes}} bytes',
  shownIn: 'on {{pages}}',
  notWhole: 'Could not be read to its end; what could be read is here.',
  missing: 'Its bytes were not in the journal any more.',
  records_one: 'One',
  records_other: '{{count}}',
  yes: 'yes',
  no: 'no',
  readme: `Your journal, taken out of Cairn on {{day}}

Nothing here needs Cairn, an account or a connection.

  index.html            open it in any browser, and go by year, month, person or tag
  markdown/             each entry as a text file
  attachments/          your files, byte by byte as they were
  journal.json          everything, for programs; journal.schema.json says what is what
  manifest.json         the size and the SHA-256 of each file, to see that all of it is whole

{{names}}
{{trouble}}What was deleted for good is not here. Answers of rounds of feedback that promise not to
show them one by one are not here either, nor any key.

Whoever has this folder can read your journal. Keep it as you would keep a diary.
`,
  withNames: 'Real names of people are in it, because you asked for them.',
  withoutNames: 'People stand here by their codes; their real names are not in it.',
  readmeTrouble: 'These attachments could not be read to their end, and are here as far as they could:\n{{files}}\n\n',
} as const;
