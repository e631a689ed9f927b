/** The native menu and what else the main process says itself. */
export const menuMessages = {
  file: 'File',
  newEntry: 'New entry',
  printEntry: 'Print to a PDF',
  search: 'Search',
  settings: 'Settings',
  lock: 'Lock now',
  quit: 'Quit Cairn',
  edit: 'Edit',
  view: 'View',
  savePdf: 'Where should the PDF go?',
  pdfFiles: 'PDF',
  pageOf: 'Page {page} of {pages}',
} as const;
