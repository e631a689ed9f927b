import { useEffect, useState } from 'react';

/** Puts the keyboard on the element of that id as soon as it is on the screen: what was asked for is drawn first. */
export function useFocusNext(): (id: string) => void {
  const [wanted, setWanted] = useState<{ id: string } | null>(null);
  useEffect(() => {
    if (wanted) document.getElementById(wanted.id)?.focus();
  }, [wanted]);
  return (id) => setWanted({ id });
}
