import { useTranslation } from 'react-i18next';
import type { Evidence, EvidenceLink } from '../../shared/evidence/evidence.contract.ts';
import { targetKey } from '../../shared/evidence/target.rules.ts';
import classes from './evidence.module.css';
import { useOfferedFrameworks } from './evidence-queries.ts';
import { LinkRow, useTargetName } from './LinkRow.tsx';

interface GroupProps {
  name: string;
  piece: Evidence;
  links: readonly EvidenceLink[];
  nameOf: (link: EvidenceLink) => string;
}

function Group({ name, piece, links, nameOf }: GroupProps) {
  if (links.length === 0) return null;
  return (
    <>
      <h3>{name}</h3>
      <ul className={classes.pieces} aria-label={name}>
        {links.map((link) => (
          <LinkRow key={targetKey(link)} shown={{ piece, link }} name={nameOf(link)} />
        ))}
      </ul>
    </>
  );
}

/** All that a piece is shown for: the parts of each framework, goals, plans, requirements. */
export function PieceUses({ piece }: { piece: Evidence }) {
  const { t } = useTranslation();
  const all = useOfferedFrameworks().data?.all ?? [];
  const nameOf = useTargetName(all);
  const { links } = piece;
  const ofKind = (kind: EvidenceLink['kind']) => links.filter((link) => link.kind === kind);
  if (links.length === 0) return <p className={classes.quietText}>{t('evidence.piece.nothing')}</p>;
  return (
    <>
      {all.map(({ id, name }) => (
        <Group
          key={id}
          name={name}
          piece={piece}
          links={links.filter((link) => link.kind === 'competency' && link.frameworkId === id)}
          nameOf={nameOf}
        />
      ))}
      <Group name={t('evidence.piece.goals')} piece={piece} links={ofKind('goal')} nameOf={nameOf} />
      <Group name={t('evidence.piece.plans')} piece={piece} links={ofKind('plan')} nameOf={nameOf} />
      <Group name={t('evidence.piece.requirements')} piece={piece} links={ofKind('requirement')} nameOf={nameOf} />
    </>
  );
}
