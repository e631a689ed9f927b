/** How days and times are written: day before month, 24 hours, as the English of the catalogue is. */
export const FORMAT_LOCALE = 'en-GB';
