/**
 * Two Views' questions for what people would like to be different ("What could I do differently…", "If I worked on one
 * thing…"). Many such comments at once did not help managers, few did (Smither & Walker 2004): they are read when one is ready.
 */
const HARDER: ReadonlySet<string> = new Set(['O3', 'O5']);

export const isHarder = (code: string | null): boolean => code !== null && HARDER.has(code);
