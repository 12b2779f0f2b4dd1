import { journalModule } from './journal/module.ts';
import type { ServerModule } from './module.ts';
import { createBasesModule, type MapServices } from './modules/bases/index.ts';
import {
  checkClaimEvidence,
  countOpinions,
  createClaimsModule,
  evidenceUses,
} from './modules/claims/index.ts';
import { coefficientsModule } from './modules/coefficients/index.ts';
import { councilEvidenceUses, createCouncilsModule } from './modules/councils/index.ts';
import { courtEvidenceUses, createCourtsModule } from './modules/courts/index.ts';
import { createCrimesModule, crimeEvidenceUses } from './modules/crimes/index.ts';
import { documentsModule } from './modules/documents/index.ts';
import { countDraws, createDrawsModule } from './modules/draws/index.ts';
import {
  createEngagementsModule,
  type EngagementServices,
  expertEvidenceUses,
} from './modules/engagements/index.ts';
import { createEvidenceModule } from './modules/evidence/index.ts';
import { createExpertsModule } from './modules/experts/index.ts';
import { createExportsModule } from './modules/exports/index.ts';
import { createImportsModule } from './modules/imports/index.ts';
import { createInvitationsModule } from './modules/invitations/index.ts';
import { leadsModule } from './modules/leads/index.ts';
import { createNegotiationsModule, negotiationEvidenceUses } from './modules/negotiations/index.ts';
import { noticesModule } from './modules/notices/index.ts';
import { observersModule } from './modules/observers/index.ts';
import { outcomesModule } from './modules/outcomes/index.ts';
import { checkPenaltyEvidence, penaltiesModule } from './modules/penalties/index.ts';
import { createPeopleModule, type Sessions } from './modules/people/index.ts';
import { createRestorationsModule, restorationEvidenceUses } from './modules/restorations/index.ts';
import { settingsModule } from './modules/settings/index.ts';
import { statisticsModule } from './modules/statistics/index.ts';

/** What the modules are made with. */
export interface ModuleServices extends EngagementServices, MapServices {
  readonly sessions: Sessions;
}

/** Every module of the server, in the order of the documentation. */
export function createModules(services: ModuleServices): readonly ServerModule[] {
  const modules: ServerModule[] = [
    leadsModule,
    penaltiesModule,
    createImportsModule(services.files),
    createClaimsModule(services),
    createEvidenceModule({
      usedBy: async (...asked) => [
        ...(await evidenceUses(...asked)),
        ...(await expertEvidenceUses(...asked)),
        ...(await courtEvidenceUses(...asked)),
        ...(await crimeEvidenceUses(...asked)),
        ...(await restorationEvidenceUses(...asked)),
        ...(await negotiationEvidenceUses(...asked)),
        ...(await councilEvidenceUses(...asked)),
      ],
      checkStage: (tx, of, context) =>
        of.kind === 'claim' ? checkClaimEvidence(tx, of, context) : checkPenaltyEvidence(tx, of, context),
    }),
    documentsModule,
    createExpertsModule({
      files: services.files,
      countWorkload: async (tx, cityCode, expertId) => ({
        draws: await countDraws(tx, cityCode, expertId),
        opinions: await countOpinions(tx, cityCode, expertId),
      }),
    }),
    noticesModule,
    journalModule,
    createPeopleModule(services.sessions),
    settingsModule,
    coefficientsModule,
    createDrawsModule(services),
    createInvitationsModule(services),
    createNegotiationsModule(services),
    observersModule,
    createCouncilsModule(services),
    createEngagementsModule(services),
    createCourtsModule(services),
    createCrimesModule(services),
    createBasesModule(services),
    createRestorationsModule(services),
    outcomesModule,
    statisticsModule,
  ];
  return [...modules, createExportsModule(modules.flatMap((module) => module.queries ?? []))];
}
