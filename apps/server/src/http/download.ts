import type { FastifyReply } from 'fastify';
import { kernelErrors, ProblemError } from '../errors.ts';
import type { FileStore } from '../files/store.ts';

export interface Download {
  readonly files: FileStore;
  readonly sha256: string;
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

/**
 * Sends a stored file, or the part of it that is asked for: a film is wound forward by parts (RFC 9110 §14). A stored
 * file never changes, so the browser may keep it.
 */
export async function sendFile(reply: FastifyReply, file: Download): Promise<FastifyReply> {
  const { files, sha256 } = file;
  const size = await files.sizeOf(sha256);
  const part = partAskedFor(reply.request.headers.range, size);
  if (part === 'outside') {
    reply.header('content-range', `bytes */${size}`);
    throw new ProblemError(kernelErrors['range-outside'], '所要的部分超出文件大小');
  }
  const disposition = file.inline ? 'inline' : 'attachment';
  reply
    .header('accept-ranges', 'bytes')
    .header('content-disposition', `${disposition}; filename*=UTF-8''${encodeFileName(file.fileName)}`)
    .header('content-security-policy', file.mediaType === 'application/pdf' ? PDF_POLICY : FILE_POLICY)
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', 'private, max-age=3600')
    .type(file.mediaType);
  if (part === 'whole') return reply.header('content-length', size).send((await files.get(sha256)).stream);
  return reply
    .code(206)
    .header('content-length', part.end - part.start + 1)
    .header('content-range', `bytes ${part.start}-${part.end}/${size}`)
    .send(files.getPart(sha256, part.start, part.end));
}

const ONE_RANGE = /^bytes=(\d*)-(\d*)$/;

/** The part that a Range header asks for; several at once, or what is no range, are answered with the whole. */
export function partAskedFor(
  range: string | undefined,
  size: number,
): { readonly start: number; readonly end: number } | 'whole' | 'outside' {
  const [, from = '', to = ''] = ONE_RANGE.exec(range ?? '') ?? [];
  if (from === '' && to === '') return 'whole';
  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const end = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  // A range that ends before it starts is no range (RFC 9110 §14.1.1).
  if (from !== '' && to !== '' && Number(to) < start) return 'whole';
  return start < size && start <= end ? { start, end } : 'outside';
}

/** Percent-encoding as RFC 8187 asks: also what `encodeURIComponent` lets pass. */
function encodeFileName(name: string): string {
  return encodeURIComponent(name).replaceAll(
    /['()*!]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
