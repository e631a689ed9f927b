import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { DataTable } from '../../../renderer/charts/DataTable.tsx';

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

test('two columns of the same words are two columns', () => {
  const complaints = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  render(
    <DataTable
      caption="Days"
      columns={['Day', 'Teaching', 'Teaching']}
      rows={[{ key: 'a', cells: ['1 May', 'Steady', 'Setting out'] }]}
    />,
  );
  expect(screen.getAllByRole('columnheader', { name: 'Teaching' })).toHaveLength(2);
  expect(complaints).not.toHaveBeenCalled();
});
