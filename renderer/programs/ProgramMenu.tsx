import { Button, Menu, Modal } from '@mantine/core';
import { Archive, ArrowCounterClockwise, CopySimple, DotsThree, Export, Trash } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Program } from '../../shared/programs/programs.contract.ts';
import { ToolButton } from '../editor/ToolButton.tsx';
import { Veiled } from '../ui/Veiled.tsx';
import { DuplicateDialog } from './DuplicateDialog.tsx';
import classes from './program.module.css';
import type { ProgramActions } from './useProgramActions.tsx';

interface ProgramMenuProps {
  program: Program;
  actions: ProgramActions;
  /** What to do when it is gone. */
  onRemoved?: () => void;
}

/** What can be done with a program beside reading and wording it. */
export function ProgramMenu({ program, actions, onRemoved }: ProgramMenuProps) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<'duplicate' | 'remove' | null>(null);
  const { name, isArchived } = program;
  const close = () => setAsked(null);

  async function remove(): Promise<void> {
    close();
    if (await actions.remove(program)) onRemoved?.();
  }

  return (
    <>
      <Menu position="bottom-end" withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <ToolButton label={t('programs.more', { name })} tooltip={t('app.more')} icon={DotsThree} />
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<CopySimple size={18} aria-hidden="true" />} onClick={() => setAsked('duplicate')}>
            {t('programs.duplicate')}
          </Menu.Item>
          <Menu.Item
            leftSection={<Export size={18} aria-hidden="true" />}
            onClick={() => void actions.saveAsFile(program)}
          >
            {t('programs.saveFile')}
          </Menu.Item>
          <Menu.Item
            leftSection={
              isArchived ? (
                <ArrowCounterClockwise size={18} aria-hidden="true" />
              ) : (
                <Archive size={18} aria-hidden="true" />
              )
            }
            onClick={() => void (isArchived ? actions.bringBack(program) : actions.archive(program))}
          >
            {t(isArchived ? 'programs.bringBack' : 'programs.archive')}
          </Menu.Item>
          <Menu.Item leftSection={<Trash size={18} aria-hidden="true" />} onClick={() => setAsked('remove')}>
            {t('programs.remove')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {asked === 'duplicate' && <DuplicateDialog program={program} actions={actions} onClose={close} />}
      <RemoveQuestion program={program} opened={asked === 'remove'} onKeep={close} onRemove={() => void remove()} />
    </>
  );
}

interface RemoveQuestionProps {
  program: Program;
  opened: boolean;
  onKeep: () => void;
  onRemove: () => void;
}

/** Asks before a program goes for good. Keeping it is the safe answer. */
function RemoveQuestion({ program, opened, onKeep, onRemove }: RemoveQuestionProps) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={opened}
      onClose={onKeep}
      title={t('programs.removeTitle')}
      size={440}
      closeButtonProps={{ 'aria-label': t('programs.keep') }}
    >
      <p>
        <Veiled word={program.name} words={(name) => t('programs.removeText', { name })} />
      </p>
      <div className={classes.answers}>
        <Button variant="subtle" onClick={onRemove}>
          {t('programs.remove')}
        </Button>
        <Button data-autofocus onClick={onKeep}>
          {t('programs.keep')}
        </Button>
      </div>
    </Modal>
  );
}
