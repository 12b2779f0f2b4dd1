import { penaltyRederiveClocks } from '@ecoredress/contract';
import type { ServerModule } from '../../module.ts';
import { rederiveJob } from '../clocks/index.ts';
import { file } from './commands/filing.ts';
import {
  close,
  decide,
  exempt,
  extendPenaltyClock,
  issuePriorNotice,
  pausePenaltyClock,
  recordConsultation,
  recordFinePayment,
  rederivePenaltyClocks,
  resumePenaltyClock,
  withdraw,
} from './commands/handling.ts';
import { judge } from './commands/judging.ts';
import { PENALTY_QUERIES } from './queries.ts';

export { importedPenaltyChange, listKnownPenalties } from './imported.ts';
export { checkPenaltyEvidence, getPenalty, type PenaltyDossier, penaltyChange } from './penalty.ts';

export const penaltiesModule: ServerModule = {
  name: 'penalties',
  title: '行政处罚',
  commands: [
    file,
    judge,
    recordConsultation,
    issuePriorNotice,
    decide,
    recordFinePayment,
    exempt,
    withdraw,
    close,
    pausePenaltyClock,
    resumePenaltyClock,
    extendPenaltyClock,
    rederivePenaltyClocks,
  ],
  queries: PENALTY_QUERIES,
  jobs: (platform) => [rederiveJob(platform, { kind: 'penalty', command: penaltyRederiveClocks })],
};
