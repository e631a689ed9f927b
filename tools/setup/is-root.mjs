export function isRoot() {
  return process.getuid?.() === 0; // Windows has no such thing
}
