import type { CommandTables } from '../commands/tables.ts';
import type { JournalTables } from '../journal/tables.ts';
import type { BaseTables } from '../modules/bases/tables.ts';
import type { ClaimTables } from '../modules/claims/tables.ts';
import type { ClockTables } from '../modules/clocks/tables.ts';
import type { CoefficientTables } from '../modules/coefficients/tables.ts';
import type { CouncilTables } from '../modules/councils/tables.ts';
import type { CourtTables } from '../modules/courts/tables.ts';
import type { CrimeTables } from '../modules/crimes/tables.ts';
import type { DocumentTables } from '../modules/documents/tables.ts';
import type { DrawTables } from '../modules/draws/tables.ts';
import type { EngagementTables } from '../modules/engagements/tables.ts';
import type { EvidenceTables } from '../modules/evidence/tables.ts';
import type { ExpertTables } from '../modules/experts/tables.ts';
import type { ImportTables } from '../modules/imports/tables.ts';
import type { InvitationTables } from '../modules/invitations/tables.ts';
import type { LeadTables } from '../modules/leads/tables.ts';
import type { NegotiationTables } from '../modules/negotiations/tables.ts';
import type { NoticeTables } from '../modules/notices/tables.ts';
import type { ObserverTables } from '../modules/observers/tables.ts';
import type { OutcomeTables } from '../modules/outcomes/tables.ts';
import type { PairingTables } from '../modules/pairing/tables.ts';
import type { PartiesTables } from '../modules/parties/tables.ts';
import type { PenaltyTables } from '../modules/penalties/tables.ts';
import type { PeopleTables } from '../modules/people/tables.ts';
import type { RestorationTables } from '../modules/restorations/tables.ts';
import type { SettingTables } from '../modules/settings/tables.ts';

/** All tables of the product, put together from what each module declares. */
export interface Database
  extends CommandTables,
    JournalTables,
    BaseTables,
    ClaimTables,
    ClockTables,
    CoefficientTables,
    CourtTables,
    CrimeTables,
    DocumentTables,
    DrawTables,
    EngagementTables,
    EvidenceTables,
    ExpertTables,
    ImportTables,
    InvitationTables,
    LeadTables,
    NoticeTables,
    ObserverTables,
    CouncilTables,
    OutcomeTables,
    PairingTables,
    PartiesTables,
    PenaltyTables,
    PeopleTables,
    NegotiationTables,
    RestorationTables,
    SettingTables {}
