const two = (value: number) => String(value).padStart(2, '0');

/** `2026-11-23 14.30.05`: local time, in an order that sorts, without characters that some disk refuses. */
export function timeStamp(at: Date): string {
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day} ${two(at.getHours())}.${two(at.getMinutes())}.${two(at.getSeconds())}`;
}
