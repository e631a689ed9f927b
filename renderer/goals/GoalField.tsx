import { KeptField, type KeptFieldProps } from '../ui/KeptField.tsx';
import classes from './goals.module.css';

/** A text of a goal, which grows with its words. */
export function GoalField(props: Omit<KeptFieldProps, 'classNames' | 'rows'>) {
  return <KeptField {...props} classNames={{ input: classes.words ?? '', description: classes.hint ?? '' }} />;
}
