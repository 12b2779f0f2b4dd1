import type { ServerModule } from '../../module.ts';
import type { PaperServices } from '../documents/index.ts';
import { issueLetter } from './letter.ts';
import { CRIME_QUERIES } from './queries.ts';
import { report } from './report.ts';
import { TRANSFER_STEPS } from './steps.ts';

export { crimeEvidenceUses } from './evidence-uses.ts';

/** Cases handed over to the police (行刑衔接); the letter of transfer needs a renderer and the file store. */
export function createCrimesModule(services: PaperServices): ServerModule {
  return {
    name: 'crimes',
    title: '涉嫌犯罪移送',
    commands: [report, ...TRANSFER_STEPS, issueLetter(services)],
    queries: CRIME_QUERIES,
  };
}
