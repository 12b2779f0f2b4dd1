import type { UploadedFile } from '@ecoredress/contract';
import { problemFrom, unreachable } from '../api/api-problem.ts';
import { OWN_PAGE } from '../api/client.ts';

/** What the server takes at most. */
export const MAX_MEGABYTES = 200;

/**
 * Sends one file to `POST /api/files`; the server answers with its hashes. Rejects with ApiProblem.
 * By XMLHttpRequest, for `fetch` tells nothing of how far an upload has come.
 */
export function uploadFile(file: File, onProgress: (share: number) => void): Promise<UploadedFile> {
  return new Promise((resolve, reject) => {
    const sending = new XMLHttpRequest();
    sending.open('POST', '/api/files');
    for (const [name, value] of Object.entries(OWN_PAGE)) sending.setRequestHeader(name, value);
    sending.responseType = 'json';
    sending.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    sending.onerror = () => reject(unreachable());
    sending.onload = () => {
      if (sending.status >= 200 && sending.status < 300) resolve(sending.response as UploadedFile);
      else reject(problemFrom(sending.status, sending.response));
    };
    const body = new FormData();
    body.append('file', file, file.name);
    sending.send(body);
  });
}

/** 1234567 → '1.2 MB' */
export function formatBytes(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  const units = ['KB', 'MB', 'GB'];
  let size = bytes / 1024;
  let unit = 0;
  while (size >= 999.95 && unit < units.length - 1) {
    size /= 1024;
    unit += 1;
  }
  return `${size < 9.995 ? size.toFixed(1) : Math.round(size)} ${units[unit]}`;
}
