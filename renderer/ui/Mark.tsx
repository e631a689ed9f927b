/** The mark of Cairn: four stacked stones. */
export function Mark({ size }: { size: number }) {
  return (
    <svg viewBox="0 0 32 32" width={size} height={size} fill="currentColor" aria-hidden="true">
      <rect x="3" y="23" width="26" height="7" rx="11.7" ry="3.5" transform="rotate(-1 16 26.5)" />
      <rect x="6.4" y="15.4" width="18.6" height="6.4" rx="8.4" ry="3.2" transform="rotate(2 15.7 18.6)" />
      <rect x="10" y="8.8" width="12.6" height="5.4" rx="5.7" ry="2.7" transform="rotate(-5 16.3 11.5)" />
      <rect x="12.4" y="3.2" width="7.4" height="4.4" rx="3.3" ry="2.2" transform="rotate(4 16.1 5.4)" />
    </svg>
  );
}

/** One stone: what stands where nothing has been kept yet. */
export function Stone() {
  return (
    <svg viewBox="0 0 40 12" width={40} height={12} fill="currentColor" aria-hidden="true">
      <rect x="1" y="1" width="38" height="10" rx="18" ry="5" transform="rotate(-1 20 6)" />
    </svg>
  );
}
