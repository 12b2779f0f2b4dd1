import {
  type ClaimDetail,
  type CommandDeclaration,
  claimRemoveCost,
  claimRemoveFact,
  claimSetCost,
} from '@ecoredress/contract';
import { AutoFields } from '../../shared/auto-form/auto-fields.tsx';
import styles from '../../shared/case/case.module.css';
import { CommandButton } from '../../shared/commands/command-button.tsx';
import { caseStrings as strings } from '../../strings/cases.ts';

const SMALL = { type: 'link', size: 'small' } as const;

/** Asks once more and takes a row away; the journal keeps what it said. */
function Remove({
  claim,
  declaration,
  input,
}: {
  readonly claim: ClaimDetail;
  readonly declaration: CommandDeclaration;
  readonly input: Readonly<Record<string, string>>;
}) {
  const open = claim.actions.some(({ command, allowed }) => command === declaration.name && allowed);
  if (!open) return null;
  return (
    <CommandButton
      declaration={declaration}
      subjectId={claim.id}
      expectedVersion={claim.version}
      label={strings.remove}
      shape="modal"
      button={{ ...SMALL, danger: true }}
      intro={strings.removeIntro}
      toInput={() => input}
    />
  );
}

/** What may be done to one fact of the damage. */
export function FactButtons({ claim, factId }: { readonly claim: ClaimDetail; readonly factId: string }) {
  return <Remove claim={claim} declaration={claimRemoveFact} input={{ factId }} />;
}

type Cost = ClaimDetail['costs']['items'][number];

/** What may be done to one cost: written anew, or taken away, while the stage lets it. */
export function CostButtons({ claim, item }: { readonly claim: ClaimDetail; readonly item: Cost }) {
  const open = claim.actions.some(({ command, allowed }) => command === claimSetCost.name && allowed);
  return (
    <span className={styles.rowActions}>
      {open ? (
        <CommandButton
          declaration={claimSetCost}
          subjectId={claim.id}
          expectedVersion={claim.version}
          label={strings.change}
          button={SMALL}
          initialValues={{
            kind: item.kind,
            amountFen: item.amountFen,
            reductionFen: item.reductionFen,
            ...(item.reductionCitation ? { reductionCitation: item.reductionCitation } : {}),
            basis: item.basis,
            evidenceIds: item.evidenceIds,
          }}
          toInput={(values) => ({ ...values, itemId: item.id })}
        >
          <AutoFields declaration={claimSetCost} caseId={claim.id} />
        </CommandButton>
      ) : null}
      <Remove claim={claim} declaration={claimRemoveCost} input={{ itemId: item.id }} />
    </span>
  );
}
