import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useRested } from '../../../renderer/journal/useRested.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('while letters follow each other nothing is read along; what stands there when they rest is', () => {
  const { result, rerender } = renderHook(({ words }) => useRested(words), { initialProps: { words: 'a' } });
  for (const words of ['ab', 'abc', 'abcd']) {
    rerender({ words });
    act(() => vi.advanceTimersByTime(200));
    expect(result.current).toBe('a');
  }
  act(() => vi.advanceTimersByTime(200));
  expect(result.current).toBe('abcd');
});
