import { useTranslation } from 'react-i18next';
import { Notice } from '../ui/Notice.tsx';
import classes from './sample.module.css';
import { useSample } from './useSample.ts';

/** For a journal that is still empty: an invented year to look around in. */
export function SampleOffer() {
  const { t } = useTranslation();
  const { add, failure } = useSample();
  return (
    <div className={classes.offer}>
      <button type="button" className={classes.link} onClick={() => void add()}>
        {t('sample.offer')}
      </button>
      {failure && <Notice code={failure.code} />}
    </div>
  );
}
