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
  link: {
    address: 'Web or mail address',
    apply: 'Keep the link',
    remove: 'Remove the link',
    refused: 'A link can lead to a web page or a mail address.',
  },
} as const;
