import { readProblem, unreachable } from './api-problem.ts';
import { OWN_PAGE } from './client.ts';
import { buildUrl } from './url.ts';

/**
 * Fetches a file (an export, a document) and hands it to the browser to save under the name the server gives.
 * Throws ApiProblem, so that a refusal is shown and not saved.
 */
export async function downloadFile(
  path: string,
  params: Readonly<Record<string, unknown>> = {},
  headers: Readonly<Record<string, string>> = {},
): Promise<void> {
  const response = await fetch(buildUrl(path, params), { headers: { ...OWN_PAGE, ...headers } }).catch(() => {
    throw unreachable();
  });
  if (!response.ok) throw await readProblem(response);
  const address = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = fileNameOf(response.headers.get('content-disposition')) ?? '';
  link.click();
  // Some browsers read the address only after the click has returned.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** The file name of a Content-Disposition header, RFC 5987 form (Chinese names) before the plain one. */
export function fileNameOf(header: string | null): string | undefined {
  if (!header) return undefined;
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(header)?.[1];
  if (encoded) return decodeURIComponent(encoded);
  return /filename="?([^";]+)"?/i.exec(header)?.[1];
}
