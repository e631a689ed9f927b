import { Menu } from '@mantine/core';
import { AppWindow, DotsThree, FloppyDisk, Notebook } from '@phosphor-icons/react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Attachment } from '../../shared/attachments/attachments.contract.ts';
import { isOpenable } from '../../shared/attachments/attachments.rules.ts';
import { api } from '../api/client.ts';
import { useAsk } from '../api/useAsk.ts';
import { ToolButton } from '../editor/ToolButton.tsx';
import { Notice } from '../ui/Notice.tsx';
import classes from './attachments.module.css';
import { OutsideDialog } from './OutsideDialog.tsx';
import { ShownDialog } from './ShownDialog.tsx';

export interface AttachmentActions {
  /** The button with the menu. */
  menu: ReactNode;
  /** What came of it, and the dialogs; to be put below the attachment. */
  outcome: ReactNode;
}

/** What can be done with an attachment: save a copy, open it outside, see what shows it. */
export function useAttachmentActions(attachment: Attachment, name: string): AttachmentActions {
  const { t } = useTranslation();
  const [dialog, setDialog] = useState<'outside' | 'shown' | null>(null);
  const [said, setSaid] = useState('');
  const save = useAsk(api.attachments.saveCopy);
  const outside = useAsk(api.attachments.openOutside);
  const { id, mediaType } = attachment;
  const failure = save.failure ?? outside.failure;

  async function saveCopy(): Promise<void> {
    setSaid('');
    outside.forget();
    const answer = await save.ask({ id });
    if (answer?.saved) setSaid(t('attachments.saved', { fileName: answer.fileName }));
  }

  async function openOutside(): Promise<void> {
    setDialog(null);
    setSaid('');
    save.forget();
    if ((await outside.ask({ id })) === null) setSaid(t('attachments.opened'));
  }

  const menu = (
    <Menu position="bottom-end" withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <ToolButton label={t('attachments.more', { name })} tooltip={t('attachments.moreTip')} icon={DotsThree} />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<FloppyDisk size={18} aria-hidden="true" />} onClick={() => void saveCopy()}>
          {t('attachments.saveCopy')}
        </Menu.Item>
        {isOpenable(mediaType) && (
          <Menu.Item leftSection={<AppWindow size={18} aria-hidden="true" />} onClick={() => setDialog('outside')}>
            {t('attachments.openOutside')}
          </Menu.Item>
        )}
        <Menu.Item leftSection={<Notebook size={18} aria-hidden="true" />} onClick={() => setDialog('shown')}>
          {t('attachments.whatShows')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
  const outcome = (
    <>
      <p role="status" className={classes.said} data-private>
        {said}
      </p>
      {failure && <Notice code={failure.code} />}
      <OutsideDialog
        name={name}
        opened={dialog === 'outside'}
        onClose={() => setDialog(null)}
        onOpen={() => void openOutside()}
      />
      <ShownDialog attachment={attachment} name={name} opened={dialog === 'shown'} onClose={() => setDialog(null)} />
    </>
  );
  return { menu, outcome };
}
