import { KeptField, type KeptFieldProps } from '../ui/KeptField.tsx';
import classes from './plan.module.css';

/** One large line, as many lines as it takes, or a small line of which the label is only said. */
const kinds = {
  line: { classNames: { input: classes.priority ?? '', label: classes.label ?? '' } },
  text: {
    rows: 3,
    isLong: true,
    classNames: { input: classes.answer ?? '', label: classes.question ?? '', description: classes.prompt ?? '' },
  },
  note: { isLabelHidden: true, classNames: { input: classes.note ?? '' } },
} as const satisfies Record<string, Partial<KeptFieldProps>>;

export interface PlanFieldProps
  extends Pick<KeptFieldProps, 'label' | 'description' | 'placeholder' | 'stored' | 'maxLength' | 'save'> {
  kind: keyof typeof kinds;
}

/** A text of a plan. */
export function PlanField({ kind, ...props }: PlanFieldProps) {
  return <KeptField {...props} {...kinds[kind]} />;
}
