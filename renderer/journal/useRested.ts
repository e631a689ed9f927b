import { useEffect, useState } from 'react';

/** Long enough that nothing is read along between two letters, short enough that a hint comes while one still looks. */
const REST_MILLISECONDS = 300;

/** A value as it was when it last rested: what is read out of a long page is not worth a late letter. */
export function useRested<Value>(value: Value): Value {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), REST_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [value]);
  return rested;
}
