import type { ImportView } from '@ecoredress/contract';

/** Colours of the marks that say how an import stands. */
export const IMPORT_STATE_COLOURS: Readonly<Record<ImportView['status'], string>> = {
  running: 'blue',
  interrupted: 'orange',
  finished: 'green',
  failed: 'red',
};
