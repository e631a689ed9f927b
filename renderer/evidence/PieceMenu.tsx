import { Menu } from '@mantine/core';
import { DotsThree } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { isDescribed } from '../../shared/evidence/about.rules.ts';
import type { Shown } from '../../shared/evidence/evidence.rules.ts';
import { copyText } from '../editor/copy-text.ts';
import { ToolButton } from '../editor/ToolButton.tsx';
import { usePieceTitle, wayTo } from './source-words.ts';
import { useSay } from './useSay.tsx';

export interface PieceMenuProps {
  shown: Shown;
  onSayWhy: () => void;
  onChangeWords: () => void;
  onDescribe: () => void;
  onTakeAway: () => void;
}

/** What can be done with a piece where it is listed. */
export function PieceMenu({ shown, onSayWhy, onChangeWords, onDescribe, onTakeAway }: PieceMenuProps) {
  const { piece, link } = shown;
  const { source } = piece;
  const way = wayTo(piece);
  const { t } = useTranslation();
  const navigate = useNavigate();
  const say = useSay();
  const title = usePieceTitle()(piece);

  function copy(address: string): void {
    copyText(address);
    say(t('evidence.copied'));
  }

  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ToolButton label={t('evidence.more', { title })} tooltip={t('app.more')} icon={DotsThree} />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={onSayWhy}>{t(link.why === '' ? 'evidence.sayWhy' : 'evidence.changeWhy')}</Menu.Item>
        <Menu.Item onClick={onDescribe}>
          {t(isDescribed(piece.about) ? 'evidence.changeAbout' : 'evidence.describe')}
        </Menu.Item>
        {(source.kind === 'words' || source.kind === 'address') && (
          <Menu.Item onClick={onChangeWords}>{t('evidence.changeWords')}</Menu.Item>
        )}
        {source.kind === 'address' && (
          <Menu.Item onClick={() => copy(source.address)}>{t('evidence.copyAddress')}</Menu.Item>
        )}
        <Menu.Item onClick={() => void navigate(`/growth/evidence/${piece.id}`)}>{t('evidence.whereUsed')}</Menu.Item>
        {way && <Menu.Item onClick={() => void navigate(way.to)}>{t(`evidence.open.${way.kind}`)}</Menu.Item>}
        <Menu.Item onClick={onTakeAway}>{t('evidence.takeAway')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
