import { Menu } from '@mantine/core';
import { EyeSlash, Plus, SkipForward, Trash } from '@phosphor-icons/react';
import type { Editor } from '@tiptap/core';
import { useTranslation } from 'react-i18next';
import { surroundingsOf } from '../extensions/surroundings.ts';
import classes from '../PagePlace.module.css';
import { placeOnPage } from '../place-on-page.ts';
import { useStore } from '../store.ts';
import { setPromptState } from './prompt-commands.ts';
import { canRemovePrompt, removeOwnPrompt } from './remove-prompt.ts';

const ICON_SIZE = 18;

function placeOfButton(editor: Editor, section: number) {
  const element = editor.view.nodeDOM(section);
  const button = element instanceof Element ? element.querySelector('.prompt-menu') : null;
  return placeOnPage(editor, button?.getBoundingClientRect());
}

/** What can be done with one prompt: pass over it, put it out of sight, add another one. No answer is lost by any of it. */
export function PromptMenu({ editor }: { editor: Editor }) {
  const { t } = useTranslation();
  const { panel } = surroundingsOf(editor);
  const open = useStore(panel);
  if (open?.kind !== 'promptMenu') return null;
  const { section } = open;
  /** The menu closes after an item was chosen as well, and that one may have opened something else. */
  function close(): void {
    if (panel.get()?.kind === 'promptMenu') panel.set(undefined);
    if (panel.get() === undefined) editor.view.focus();
  }
  const act = (run: () => void) => () => {
    panel.set(undefined);
    run();
  };
  return (
    <Menu opened onChange={close} position="bottom-end" returnFocus={false} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <span className={classes.place} style={placeOfButton(editor, section)} />
      </Menu.Target>
      <Menu.Dropdown aria-label={t('editor.prompts.menu')}>
        <Menu.Item
          leftSection={<SkipForward size={ICON_SIZE} />}
          onClick={act(() => setPromptState(editor, section, 'skipped'))}
        >
          {t('editor.prompts.skip')}
        </Menu.Item>
        <Menu.Item
          leftSection={<EyeSlash size={ICON_SIZE} />}
          onClick={act(() => setPromptState(editor, section, 'hidden'))}
        >
          {t('editor.prompts.hide')}
        </Menu.Item>
        {canRemovePrompt(editor, section) && (
          <Menu.Item leftSection={<Trash size={ICON_SIZE} />} onClick={act(() => removeOwnPrompt(editor, section))}>
            {t('editor.prompts.remove')}
          </Menu.Item>
        )}
        <Menu.Item
          leftSection={<Plus size={ICON_SIZE} />}
          onClick={() => panel.set({ kind: 'choosePrompt', below: section })}
        >
          {t('editor.prompts.addBelow')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
