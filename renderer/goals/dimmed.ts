/** For a button that says beside it what it waits for: the keyboard comes to it all the same. */
export const dimmed = { 'aria-disabled': true, 'data-disabled': true } as const;
