/** How a file is shown in place; 'none' is offered as a download. */
export type MediaShape = 'image' | 'pdf' | 'video' | 'audio' | 'text' | 'none';

const IMAGES = ['image/jpeg', 'image/png', 'image/webp', 'image/gif'];
const TEXT_NAME = /\.(txt|csv|log|md|json|xml)$/i;

/**
 * The way to show a file. The media type comes from the file's own bytes; plain text has no mark of its own,
 * so that there the name decides, and it is only ever shown as text.
 */
export function shapeOf({ mediaType, fileName }: { mediaType: string; fileName: string }): MediaShape {
  if (IMAGES.includes(mediaType)) return 'image';
  if (mediaType === 'application/pdf') return 'pdf';
  if (mediaType === 'video/mp4' || mediaType === 'video/webm') return 'video';
  if (mediaType.startsWith('audio/')) return 'audio';
  if (mediaType === 'text/plain') return 'text';
  if (mediaType === 'application/octet-stream' && TEXT_NAME.test(fileName)) return 'text';
  return 'none';
}

/** Text as offices write it: UTF-8, or else GB18030. */
export function decodeText(bytes: Uint8Array): string {
  try {
    // The end may be cut off in the middle of a character: `stream` waits for the rest instead of refusing.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
