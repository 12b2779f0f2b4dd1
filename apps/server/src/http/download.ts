import type { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';

export interface Download {
  readonly stream: Readable;
  /** Bytes. */
  readonly size: number;
  readonly mediaType: string;
  readonly fileName: string;
  /** Shown in the page by the browser, or saved. */
  readonly inline: boolean;
}

/** What a file may do when it is opened: be looked at. Scripts, forms and foreign addresses are shut off. */
const FILE_POLICY =
  "sandbox; default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'";

/**
 * A browser opens no PDF in a sandbox; its viewer runs apart from the page in any case, and needs its own styles
 * and the embedded object.
 */
const PDF_POLICY =
  "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'self'";

/** Sends a stored file; a stored file never changes, so the browser may keep it. */
export function sendFile(reply: FastifyReply, file: Download): FastifyReply {
  const disposition = file.inline ? 'inline' : 'attachment';
  return reply
    .header('content-length', file.size)
    .header('content-disposition', `${disposition}; filename*=UTF-8''${encodeFileName(file.fileName)}`)
    .header('content-security-policy', file.mediaType === 'application/pdf' ? PDF_POLICY : FILE_POLICY)
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', 'private, max-age=3600')
    .type(file.mediaType)
    .send(file.stream);
}

/** Percent-encoding as RFC 8187 asks: also what `encodeURIComponent` lets pass. */
function encodeFileName(name: string): string {
  return encodeURIComponent(name).replaceAll(
    /['()*!]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
