import { useTranslation } from 'react-i18next';
import type { Round } from '../../shared/feedback/feedback.contract.ts';
import type { RichTextNode } from '../../shared/richtext/document.ts';
import { useFilledEntry } from '../journal/public.ts';
import { useTemplates } from '../templates/public.ts';
import { useFurther } from './further.ts';

/** The template "After the feedback", which comes with Cairn. */
const TEMPLATE = 'feedback360';

const paragraph = (text: string): RichTextNode => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const quotation = (text: string): RichTextNode => ({
  type: 'blockquote',
  content: text.split('\n').filter(Boolean).map(paragraph),
});

/** Begins a reflection on a round, with its name, the one thing that is worked on, and what was chosen on the page. */
export function useReflectOn(round: Round): () => Promise<void> {
  const { t } = useTranslation();
  const begin = useFilledEntry();
  const template = useTemplates().find(({ id }) => id === TEMPLATE);
  const { chosen } = useFurther();
  return () => {
    const things = [...chosen.values()];
    const above = [
      ...(round.focus === '' ? [] : [paragraph(t('feedback.further.focusIs', { focus: round.focus }))]),
      ...things.map(({ words, isQuote }) => (isQuote ? quotation(words) : paragraph(words))),
    ];
    return begin(template?.id ?? null, { title: t('feedback.further.pageTitle', { name: round.name }), above });
  };
}
