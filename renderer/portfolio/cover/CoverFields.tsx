import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Cover, paperSizes, themes } from '../../../shared/portfolio/portfolio.contract.ts';
import { useAsk } from '../../api/useAsk.ts';
import { addressOf, uploadFile } from '../../attachments/public.ts';
import { DayField } from '../../ui/DayField.tsx';
import { datedWords } from '../../ui/day-words.ts';
import { Notice } from '../../ui/Notice.tsx';
import classes from './cover.module.css';

interface FieldsProps {
  cover: Cover;
  onChange: (change: Partial<Cover>) => void;
}

const PICTURES = 'image/png,image/jpeg,image/webp,image/gif';

async function takeIn(file: File) {
  const answer = await uploadFile(file, { signal: new AbortController().signal, onProgress() {} });
  return answer ?? { ok: false as const, error: { code: 'upload-missing' as const } };
}

/** The coach's own logo, taken into the encrypted store like every file. */
function LogoField({ cover: { logoId }, onChange }: FieldsProps) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const { ask, isPending, failure } = useAsk(takeIn);
  const [isNoPicture, setIsNoPicture] = useState(false);

  async function choose(file: File | undefined): Promise<void> {
    if (!file) return;
    const taken = await ask(file);
    setIsNoPicture(taken !== undefined && taken.view !== 'image');
    if (taken?.view === 'image') onChange({ logoId: taken.id });
  }

  return (
    <div className={classes.logo}>
      <p className={classes.label}>{t('portfolio.builder.cover.logo')}</p>
      {logoId !== null && <img src={addressOf(logoId)} alt={t('portfolio.builder.cover.logo')} />}
      <input
        ref={input}
        type="file"
        hidden
        accept={PICTURES}
        aria-label={t('portfolio.builder.cover.chooseLogo')}
        onChange={({ currentTarget }) => void choose(currentTarget.files?.[0])}
      />
      <div className={classes.buttons}>
        <Button variant="default" size="compact-sm" loading={isPending} onClick={() => input.current?.click()}>
          {t(logoId === null ? 'portfolio.builder.cover.chooseLogo' : 'portfolio.builder.cover.otherLogo')}
        </Button>
        {logoId !== null && (
          <Button variant="subtle" size="compact-sm" onClick={() => onChange({ logoId: null })}>
            {t('portfolio.builder.cover.noLogo')}
          </Button>
        )}
      </div>
      {isNoPicture && (
        <p role="alert" className={classes.hint}>
          {t('portfolio.builder.cover.notAPicture')}
        </p>
      )}
      {failure && <Notice code={failure.code} />}
    </div>
  );
}

const longest = { title: 200, subtitle: 300, author: 120, program: 120, cohort: 60 } as const;

function LineField({ name, cover, onChange }: FieldsProps & { name: keyof typeof longest }) {
  const { t } = useTranslation();
  return (
    <TextInput
      data-autofocus={name === 'title' || undefined}
      data-private
      label={t(`portfolio.builder.cover.${name}`)}
      description={name === 'author' ? t('portfolio.builder.cover.authorHint') : undefined}
      maxLength={longest[name]}
      value={cover[name]}
      onChange={({ currentTarget: { value } }) => onChange({ [name]: value })}
    />
  );
}

/** What stands on the cover, and how it all looks. */
export function CoverFields({ cover, onChange }: FieldsProps) {
  const { t } = useTranslation();
  const days = { coversFrom: cover.coversFrom, coversTo: cover.coversTo };
  const names = ['coversFrom', 'coversTo'] as const;
  return (
    <>
      <LineField name="title" cover={cover} onChange={onChange} />
      <LineField name="subtitle" cover={cover} onChange={onChange} />
      <LineField name="author" cover={cover} onChange={onChange} />
      <div className={classes.pair}>
        <LineField name="program" cover={cover} onChange={onChange} />
        <LineField name="cohort" cover={cover} onChange={onChange} />
      </div>
      <div className={classes.days}>
        <p className={classes.label}>{t('portfolio.builder.cover.covers')}</p>
        {names.map((name) => (
          <DayField
            key={name}
            label={t(`portfolio.builder.cover.${name}`)}
            words={days[name] === null ? t(`portfolio.builder.cover.${name}`) : datedWords(days[name])}
            value={days[name]}
            clearLabel={t('portfolio.builder.cover.noDay')}
            onChange={(day) => onChange({ [name]: day })}
          />
        ))}
      </div>
      <LogoField cover={cover} onChange={onChange} />
      <div className={classes.look}>
        <div>
          <p className={classes.label}>{t('portfolio.builder.cover.theme')}</p>
          <SegmentedControl
            aria-label={t('portfolio.builder.cover.theme')}
            data={themes.map((value) => ({ value, label: t(`portfolio.builder.cover.themes.${value}`) }))}
            value={cover.theme}
            onChange={(value) => onChange({ theme: themes.find((one) => one === value) ?? cover.theme })}
          />
        </div>
        <div>
          <p className={classes.label}>{t('portfolio.builder.cover.size')}</p>
          <SegmentedControl
            aria-label={t('portfolio.builder.cover.size')}
            data={[...paperSizes]}
            value={cover.size}
            onChange={(value) => onChange({ size: paperSizes.find((one) => one === value) ?? cover.size })}
          />
        </div>
      </div>
    </>
  );
}
