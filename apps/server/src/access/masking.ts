/** Hides all of a text but its first and last characters; a text too short to leave any is hidden as a whole. */
export function maskText(text: string, head: number, tail: number): string {
  if (text.length <= head + tail) return '*'.repeat(text.length);
  return text.slice(0, head) + '*'.repeat(text.length - head - tail) + text.slice(-tail);
}
