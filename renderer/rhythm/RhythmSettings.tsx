export function RhythmSettings() {
  return null;
}
