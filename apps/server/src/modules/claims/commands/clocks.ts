import { claimPauseClock, claimResumeClock } from '@ecoredress/contract';
import { decided } from '../../../commands/decision.ts';
import { pauseClock, resumeClock } from '../../clocks/index.ts';
import { onClaim } from './on-claim.ts';

export const pauseClaimClock = onClaim(claimPauseClock, (dossier, input, context) =>
  decided('中止计时', pauseClock(context, dossier.clocks, input)),
);

export const resumeClaimClock = onClaim(claimResumeClock, (dossier, input, context) =>
  decided('恢复计时', resumeClock(context, dossier.clocks, input)),
);
