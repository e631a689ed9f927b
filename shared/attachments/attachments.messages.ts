export const attachmentsMessages = {
  title: 'Attachments',
} as const;
