import { useTranslation } from 'react-i18next';
import type { Check, PortfolioId } from '../../../shared/portfolio/portfolio.contract.ts';
import { failureOf } from '../../api/failure.ts';
import { Notice } from '../../ui/Notice.tsx';
import classes from './check.module.css';
import { useEditPicture } from './check-queries.ts';
import { PictureCard } from './PictureCard.tsx';
import { Section } from './Section.tsx';

/** Every picture that would be shown, each once. */
export function Pictures({ id, pictures }: { id: PortfolioId; pictures: Check['pictures'] }) {
  const { t } = useTranslation();
  const edit = useEditPicture(id);
  const left = pictures.filter(({ isChecked }) => !isChecked).length;
  const standing =
    left === 0 ? t('portfolio.check.pictures.done') : t('portfolio.check.pictures.left', { count: left });
  return (
    <Section title={t('portfolio.check.pictures.title')} standing={pictures.length === 0 ? null : standing}>
      <p className={classes.quiet}>
        {t(pictures.length === 0 ? 'portfolio.check.pictures.none' : 'portfolio.check.pictures.text')}
      </p>
      {edit.error && <Notice code={failureOf(edit.error).code} />}
      <ul className={classes.pictures}>
        {pictures.map((picture) => (
          <PictureCard key={picture.attachmentId} picture={picture} onEdit={edit.mutate} />
        ))}
      </ul>
    </Section>
  );
}
