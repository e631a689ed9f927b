export const editorMessages = {
  tools: {
    label: 'Writing tools',
    bold: 'Bold',
    italic: 'Italic',
    highlight: 'Highlight',
    heading: 'Heading',
    bulletList: 'List',
    orderedList: 'Numbered list',
    taskList: 'Task list',
    blockquote: 'Quotation',
    undo: 'Undo',
    redo: 'Redo',
    link: 'Link',
  },
  headings: {
    text: 'Text',
    heading: 'Heading',
    smallHeading: 'Small heading',
  },
  link: {
    address: 'Web or mail address',
    apply: 'Keep the link',
    remove: 'Remove the link',
    copy: 'Copy',
    refused: 'A link can lead to a web page or a mail address.',
  },
} as const;
