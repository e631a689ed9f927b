import { useTranslation } from 'react-i18next';
import type { RichTextDocument } from '../../shared/richtext/document.ts';
import { wordsOfUnknown } from '../../shared/richtext/unknown-words.ts';
import classes from './EditorFoot.module.css';

/** A page with parts that this Cairn does not know: its words to read, and nothing that could be written over. */
export function UnreadablePage({ document }: { document: RichTextDocument }) {
  const { t } = useTranslation();
  return (
    <>
      <div className={classes.remark} role="note">
        <p>
          <b>{t('editor.unreadable.title')}</b>
          <br />
          {t('editor.unreadable.text')}
        </p>
      </div>
      <div className={classes.words}>{wordsOfUnknown(document)}</div>
    </>
  );
}
