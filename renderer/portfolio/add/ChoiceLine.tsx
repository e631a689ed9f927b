import {
  ChatsCircle,
  CheckSquare,
  FlagPennant,
  Gauge,
  type Icon,
  Notebook,
  Package,
  PencilSimple,
  Quotes,
  ShieldCheck,
} from '@phosphor-icons/react';
import type { PieceKind } from '../../../shared/portfolio/portfolio.contract.ts';
import classes from './add.module.css';

const icons: Record<PieceKind, Icon> = {
  page: Notebook,
  artefact: Package,
  assessment: Gauge,
  round: ChatsCircle,
  goal: FlagPennant,
  steps: CheckSquare,
  evidence: Quotes,
  words: PencilSimple,
  permissions: ShieldCheck,
};

/** One line of what can be added. The ways to something new are the app's own words, and not private. */
export function ChoiceLine({ kind, title, meta }: { kind: PieceKind; title: string; meta: string }) {
  const KindIcon = icons[kind];
  const isOwn = kind === 'words' || kind === 'permissions';
  return (
    <>
      <KindIcon size={18} aria-hidden="true" className={classes.icon} />
      <span className={classes.name} {...(isOwn ? {} : { 'data-private': true })}>
        {title}
      </span>
      {meta !== '' && <span className={classes.meta}>{meta}</span>}
    </>
  );
}
