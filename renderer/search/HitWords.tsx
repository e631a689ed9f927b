import { useTranslation } from 'react-i18next';
import type { SearchHit, SnippetPart } from '../../shared/search/search.contract.ts';
import { dayWords, useToday } from '../journal/public.ts';
import { useTemplateName } from '../templates/public.ts';
import classes from './HitWords.module.css';

export function Parts({ parts }: { parts: readonly SnippetPart[] }) {
  return parts.map(({ text, isMatch }, index) => {
    const key = `${index}${text}`;
    return isMatch ? <mark key={key}>{text}</mark> : <span key={key}>{text}</span>;
  });
}

/** A page that was found: its title, its day, and the words around what matched. */
export function HitWords({ hit }: { hit: SearchHit }) {
  const { t } = useTranslation();
  const today = useToday();
  const template = useTemplateName()(hit.templateId);
  return (
    <span className={classes.hit}>
      <b data-private>
        {hit.titleParts.length > 0 ? <Parts parts={hit.titleParts} /> : (template ?? t('journal.untitled'))}
      </b>
      <span className={classes.day}>{dayWords(hit.entryDate, today)}</span>
      <span className={classes.words}>
        {hit.isInEnding && <i>{t('search.inEnding')} </i>}
        <span data-private>
          <Parts parts={hit.textParts} />
        </span>
      </span>
    </span>
  );
}
