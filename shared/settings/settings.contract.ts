import { z } from 'zod';
import { operation } from '../ipc/operation.ts';

export const themes = ['system', 'light', 'dark'] as const;
export const contrasts = ['system', 'standard', 'more'] as const;
/** Percent of the root text size. */
export const textSizes = [90, 100, 115, 130] as const;
/** `en-XA` is the pseudo-locale: English with accents and a third more length, for finding text that bypasses the catalogues. */
export const locales = ['en', 'en-XA'] as const;

export const settings = z.strictObject({
  theme: z.enum(themes),
  contrast: z.enum(contrasts),
  textSize: z.literal(textSizes),
  locale: z.enum(locales),
  /** Minutes without a touch after which Cairn locks; 0: never. */
  autoLockMinutes: z.int().min(0).max(60),
  /** Whether pictures of numbers are shown as tables. */
  chartsAsTables: z.boolean(),
});
export type Settings = z.infer<typeof settings>;

export const defaultSettings: Settings = {
  theme: 'system',
  contrast: 'system',
  textSize: 100,
  locale: 'en',
  autoLockMinutes: 5,
  chartsAsTables: false,
};

export const settingsContract = {
  getSettings: operation(z.null(), settings),
  saveSettings: operation(settings, settings),
};
