import type { ServerModule } from '../../module.ts';
import type { PaperServices } from '../documents/index.ts';
import { addFieldRecord, recordGuideCheck, recordRectification } from './commands/field.ts';
import { issuePaper } from './commands/papers.ts';
import { checkMilestone, savePlanDetail, setMilestones } from './commands/plan.ts';
import { RESTORATION_QUERIES } from './queries.ts';

export { restorationEvidenceUses } from './evidence-uses.ts';

/** How a restoration is carried out, watched over and evaluated; its papers need a renderer and the file store. */
export function createRestorationsModule(services: PaperServices): ServerModule {
  return {
    name: 'restorations',
    title: '修复实施与评估',
    commands: [
      savePlanDetail,
      setMilestones,
      checkMilestone,
      addFieldRecord,
      recordGuideCheck,
      recordRectification,
      issuePaper(services),
    ],
    queries: RESTORATION_QUERIES,
  };
}
