import { createInstance, type i18n } from 'i18next';
import Pseudo from 'i18next-pseudo';
import { initReactI18next } from 'react-i18next';
import { messages } from '../../shared/messages.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof messages };
    returnNull: false;
  }
}

/** `en-XA` shows each message with accents and more length: whatever still reads as plain English is not in a catalogue. */
export function createI18n(locale: string): i18n {
  const instance = createInstance();
  void instance
    .use(initReactI18next)
    .use(new Pseudo({ enabled: locale === 'en-XA', languageToPseudo: 'en', letterMultiplier: 2 }))
    .init({
      lng: 'en',
      resources: { en: { translation: messages } },
      interpolation: { escapeValue: false }, // React escapes
      postProcess: ['pseudo'],
      initAsync: false,
    });
  return instance;
}
