import { useTranslation } from 'react-i18next';
import { editorMessages } from '../../shared/editor/editor.messages.ts';
import type { EditorWords } from './extensions/editor-extensions.ts';

const hasOthers = (name: string): name is keyof typeof editorMessages.insertAlso => name in editorMessages.insertAlso;

/** What the text itself says, such as the lines of the `/` menu. */
export function useEditorWords(placeholder: string): EditorWords {
  const { t } = useTranslation();
  return {
    placeholder,
    prompt: {
      menu: t('editor.prompts.menu'),
      skipped: t('editor.prompts.skipped'),
      bringBack: t('editor.prompts.bringBack'),
    },
    insert: {
      label: (name) => t(`editor.insert.${name}`),
      also: (name) => (hasOthers(name) ? t(`editor.insertAlso.${name}`) : ''),
    },
  };
}
