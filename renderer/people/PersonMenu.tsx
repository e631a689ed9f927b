import { Button, Menu, Modal } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { Archive, ArrowCounterClockwise, DotsThree, Path, Trash } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { newGoalAddress } from '../../shared/goals/goals.address.ts';
import type { ListedPerson } from '../../shared/people/people.contract.ts';
import { failureOf } from '../api/failure.ts';
import { ToolButton } from '../editor/ToolButton.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Veiled } from '../ui/Veiled.tsx';
import classes from './people.module.css';
import { useChangePerson, useRemovePerson } from './people-queries.ts';

/** Archiving needs no question, it has Undo. */
function useArchive({ id, code }: ListedPerson) {
  const { t } = useTranslation();
  const { mutate } = useChangePerson(id);
  const closeButtonProps = { 'aria-label': t('app.dismiss') };

  function unarchive(): void {
    mutate({ isArchived: false });
    const message = <Veiled word={code} words={(said) => t('people.unarchived', { code: said })} />;
    notifications.show({ message, closeButtonProps });
  }

  function archive(): void {
    mutate({ isArchived: true });
    const undo = () => {
      notifications.hide(toast);
      mutate({ isArchived: false });
    };
    const toast = notifications.show({
      message: (
        <span className={classes.toast}>
          <Veiled word={code} words={(said) => t('people.archived', { code: said })} />
          <Button variant="subtle" size="compact-sm" onClick={undo}>
            {t('people.undo')}
          </Button>
        </span>
      ),
      closeButtonProps,
    });
  }

  return { archive, unarchive };
}

interface RemoveQuestionProps {
  person: ListedPerson;
  opened: boolean;
  onClose: () => void;
  onRemoved: () => void;
}

function RemoveQuestion({ person: { id, code }, opened, onClose, onRemoved }: RemoveQuestionProps) {
  const { t } = useTranslation();
  const remove = useRemovePerson();

  async function removeForGood(): Promise<void> {
    const isGone = await remove.mutateAsync(id).then(
      () => true,
      () => false, // said in the dialog
    );
    if (!isGone) return;
    onClose();
    onRemoved();
    const message = <Veiled word={code} words={(said) => t('people.removed', { code: said })} />;
    notifications.show({ message, closeButtonProps: { 'aria-label': t('app.dismiss') } });
  }

  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={<Veiled word={code} words={(said) => t('people.removeTitle', { code: said })} />}
      size={440}
      closeButtonProps={{ 'aria-label': t('people.keep') }}
    >
      <div className={classes.form}>
        <p>{t('people.removeText')}</p>
        <p className={classes.quiet}>{t('people.removeAsk')}</p>
        {remove.error && <Notice code={failureOf(remove.error).code} />}
        <div className={classes.actions}>
          <Button data-autofocus onClick={onClose}>
            {t('people.keep')}
          </Button>
          <Button variant="default" onClick={() => void removeForGood()}>
            {t('people.removeYes')}
          </Button>
        </div>
      </div>
    </Modal>
  );
}

export interface PersonMenuProps {
  person: ListedPerson;
  /** Called after the person is gone. */
  onRemoved?: () => void;
}

/** What is seldom done with a person. */
export function PersonMenu({ person, onRemoved = () => {} }: PersonMenuProps) {
  const { t } = useTranslation();
  const [isAsking, setIsAsking] = useState(false);
  const { archive, unarchive } = useArchive(person);
  return (
    <>
      <Menu position="bottom-end" withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <ToolButton label={t('people.more', { code: person.code })} tooltip={t('people.moreTip')} icon={DotsThree} />
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            component={Link}
            to={newGoalAddress({ personId: person.id })}
            leftSection={<Path size={18} aria-hidden="true" />}
          >
            {t('people.writeGoal')}
          </Menu.Item>
          {person.isArchived ? (
            <Menu.Item leftSection={<ArrowCounterClockwise size={18} aria-hidden="true" />} onClick={unarchive}>
              {t('people.unarchive')}
            </Menu.Item>
          ) : (
            <Menu.Item leftSection={<Archive size={18} aria-hidden="true" />} onClick={archive}>
              {t('people.archive')}
            </Menu.Item>
          )}
          <Menu.Item leftSection={<Trash size={18} aria-hidden="true" />} onClick={() => setIsAsking(true)}>
            {t('people.remove')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <RemoveQuestion person={person} opened={isAsking} onClose={() => setIsAsking(false)} onRemoved={onRemoved} />
    </>
  );
}
