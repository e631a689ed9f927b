import { useLocation } from 'react-router';
import { beginningAt, selectedWords } from './beginning.ts';
import { openCapture } from './capture-store.ts';

/** Captures a next step that comes out of the page on the screen, and out of the words that are selected on it. */
export function useCaptureHere(): () => void {
  const { pathname } = useLocation();
  return () => {
    const quote = selectedWords();
    openCapture({ ...beginningAt(pathname), ...(quote === '' ? {} : { quote }) });
  };
}
