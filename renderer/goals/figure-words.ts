/** A figure as it is read: without decimals, for it is no finer than five sentences. */
export const figureWords = (figure: number): string => String(Math.round(figure));
