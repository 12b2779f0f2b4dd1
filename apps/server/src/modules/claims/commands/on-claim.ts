import type { CommandDeclaration, CommandInput, CommandResult, Permission } from '@ecoredress/contract';
import type { Decision } from '../../../commands/decision.ts';
import { type CommandHandler, type DecisionContext, handle } from '../../../commands/handler.ts';
import { type ClaimDossier, loadDossier } from '../dossier.ts';

/** A command on an existing claim: its dossier is loaded and its pair locked. */
export function onClaim<D extends CommandDeclaration>(
  declaration: D,
  decide: (
    dossier: ClaimDossier,
    input: CommandInput<D>,
    context: DecisionContext,
  ) => Decision<CommandResult<D>>,
  permission: Permission = 'claim.handle',
): CommandHandler {
  return handle<D, ClaimDossier>({ declaration, permission, load: loadDossier, decide });
}
