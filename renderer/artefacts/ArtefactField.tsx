import { KeptField, type KeptFieldProps } from '../ui/KeptField.tsx';
import classes from './artefacts.module.css';

/** One large line, as many lines as it takes, or a small line of which the label is only said. */
const kinds = {
  title: { isNeeded: true, classNames: { input: classes.titleField ?? '', label: classes.label ?? '' } },
  text: {
    rows: 2,
    isLong: true,
    classNames: { input: classes.answer ?? '', label: classes.question ?? '', description: classes.prompt ?? '' },
  },
  line: { classNames: { input: classes.note ?? '', label: classes.small ?? '' } },
  note: { isLabelHidden: true, classNames: { input: classes.note ?? '' } },
} as const satisfies Record<string, Partial<KeptFieldProps>>;

export interface ArtefactFieldProps
  extends Pick<
    KeptFieldProps,
    'label' | 'description' | 'placeholder' | 'stored' | 'maxLength' | 'save' | 'isNeeded' | 'isLong'
  > {
  kind: keyof typeof kinds;
}

/** A text of an artefact, kept without a button. */
export function ArtefactField({ kind, ...props }: ArtefactFieldProps) {
  return <KeptField {...kinds[kind]} {...props} />;
}
