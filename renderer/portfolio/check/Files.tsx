import { Button } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { CarriedFile, FileDecision, PortfolioId } from '../../../shared/portfolio/portfolio.contract.ts';
import { failureOf } from '../../api/failure.ts';
import { Notice } from '../../ui/Notice.tsx';
import classes from './check.module.css';
import { useDecideFile } from './check-queries.ts';
import { Section } from './Section.tsx';

interface FileRowProps {
  file: CarriedFile;
  isBusy: boolean;
  onDecide: (decision: FileDecision) => void;
}

function Answers({ file: { name, decision }, isBusy, onDecide }: FileRowProps) {
  const { t } = useTranslation();
  const decide = (wanted: FileDecision) => !isBusy && onDecide(wanted);
  if (decision !== null)
    return (
      <div className={classes.answers}>
        <span className={classes.meta}>{t(`portfolio.check.files.decided.${decision}`)}</span>
        <Button
          variant="subtle"
          size="compact-sm"
          aria-label={t('portfolio.check.files.change', { name })}
          onClick={() => decide(null)}
        >
          {t('portfolio.check.files.changeShort')}
        </Button>
      </div>
    );
  return (
    <fieldset className={classes.answers} aria-label={t('portfolio.check.files.answers', { name })}>
      <Button variant="default" size="compact-md" onClick={() => decide('leave-out')}>
        {t('portfolio.check.files.leaveOut')}
      </Button>
      <Button variant="subtle" size="compact-md" onClick={() => decide('keep')}>
        {t('portfolio.check.files.send')}
      </Button>
    </fieldset>
  );
}

function FileRow(props: FileRowProps) {
  const { t } = useTranslation();
  const { name, state } = props.file;
  const row = useRef<HTMLLIElement>(null);
  // What was pressed goes; whoever is at the keyboard stays with the file.
  const decide = (decision: FileDecision) => {
    props.onDecide(decision);
    row.current?.focus();
  };
  return (
    <li ref={row} tabIndex={-1}>
      <span data-private>{name}</span>
      <span className={classes.meta}>{t(`portfolio.check.files.state.${state}`)}</span>
      {state === 'as-it-is' && <Answers {...props} onDecide={decide} />}
    </li>
  );
}

/** Films, sounds and documents that go along: what becomes of what they tell, and what the coach decides where nothing can. */
export function Files({ id, files }: { id: PortfolioId; files: readonly CarriedFile[] }) {
  const { t } = useTranslation();
  const { mutate, isPending, error } = useDecideFile(id);
  if (files.length === 0) return null;
  const count = files.filter(({ state, decision }) => state === 'as-it-is' && decision === null).length;
  const standing = count === 0 ? t('portfolio.check.files.done') : t('portfolio.check.files.left', { count });
  return (
    <Section title={t('portfolio.check.files.title')} standing={standing}>
      <p className={classes.quiet}>{t('portfolio.check.files.text')}</p>
      {error && <Notice code={failureOf(error).code} />}
      <ul className={classes.rows}>
        {files.map((file) => (
          <FileRow
            key={file.attachmentId}
            file={file}
            isBusy={isPending}
            onDecide={(decision) => mutate({ attachmentId: file.attachmentId, decision })}
          />
        ))}
      </ul>
      <p className={classes.quiet}>{t('portfolio.check.files.inside')}</p>
    </Section>
  );
}
