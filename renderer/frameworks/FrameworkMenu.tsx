import { Menu } from '@mantine/core';
import { Archive, ArrowCounterClockwise, DotsThree, Export, PencilSimple, Trash } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Framework } from '../../shared/frameworks/frameworks.contract.ts';
import { ToolButton } from '../editor/ToolButton.tsx';
import { RemoveQuestion } from './RemoveQuestion.tsx';
import type { FrameworkActions } from './useFrameworkActions.tsx';

export interface FrameworkMenuProps {
  framework: Framework;
  actions: FrameworkActions;
  /** What to do when it is gone. */
  onRemoved?: () => void;
}

/** What can be done with an own framework beside reading and copying it; one that comes with Cairn is only saved as a file. */
export function FrameworkMenu({ framework, actions, onRemoved }: FrameworkMenuProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [isAsking, setIsAsking] = useState(false);
  const { id, name, isBuiltIn, isArchived, assessments } = framework;

  async function remove(): Promise<void> {
    setIsAsking(false);
    if (await actions.remove(framework)) onRemoved?.();
  }

  return (
    <>
      <Menu position="bottom-end" withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <ToolButton label={t('frameworks.more', { name })} tooltip={t('app.more')} icon={DotsThree} />
        </Menu.Target>
        <Menu.Dropdown>
          {!isBuiltIn && (
            <Menu.Item
              leftSection={<PencilSimple size={18} aria-hidden="true" />}
              onClick={() => void navigate(`/growth/frameworks/${id}/edit`)}
            >
              {t('frameworks.change')}
            </Menu.Item>
          )}
          <Menu.Item
            leftSection={<Export size={18} aria-hidden="true" />}
            onClick={() => void actions.saveAsFile(framework)}
          >
            {t('frameworks.saveFile')}
          </Menu.Item>
          {!isBuiltIn && !isArchived && (
            <Menu.Item
              leftSection={<Archive size={18} aria-hidden="true" />}
              onClick={() => void actions.putAside(framework)}
            >
              {t('frameworks.putAside')}
            </Menu.Item>
          )}
          {isArchived && (
            <Menu.Item
              leftSection={<ArrowCounterClockwise size={18} aria-hidden="true" />}
              onClick={() => void actions.bringBack(framework)}
            >
              {t('frameworks.bringBack')}
            </Menu.Item>
          )}
          {!isBuiltIn && assessments === 0 && (
            <Menu.Item leftSection={<Trash size={18} aria-hidden="true" />} onClick={() => setIsAsking(true)}>
              {t('frameworks.remove')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      <RemoveQuestion
        framework={framework}
        opened={isAsking}
        onKeep={() => setIsAsking(false)}
        onRemove={() => void remove()}
      />
    </>
  );
}
