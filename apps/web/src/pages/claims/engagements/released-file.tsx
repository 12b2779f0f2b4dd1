import {
  type ClaimDetail,
  engagementReleaseFile,
  type engagementsOfClaim,
  type QueryResult,
  valuationsOfClaim,
} from '@ecoredress/contract';
import { Select } from 'antd';
import { useApiQuery } from '../../../shared/api/queries.ts';
import { usePermission } from '../../../shared/api/session.ts';
import { AutoFields } from '../../../shared/auto-form/auto-fields.tsx';
import caseStyles from '../../../shared/case/case.module.css';
import { CommandButton } from '../../../shared/commands/command-button.tsx';
import { Field } from '../../../shared/commands/field.tsx';
import { formatMoment } from '../../../shared/display/moment.ts';
import { Section } from '../../../shared/display/section.tsx';
import { engagementStrings as strings } from '../../../strings/engagements.ts';
import { fieldStrings } from '../../../strings/fields.ts';

interface ReleasedFileProps {
  readonly claim: ClaimDetail;
  readonly data: QueryResult<typeof engagementsOfClaim>;
}

/** What the experts may see of the case, and when they looked. */
export function ReleasedFile({ claim, data }: ReleasedFileProps) {
  const { file, looks } = data;
  const may = usePermission('claim.handle');
  return (
    <Section title={strings.file} extra={may ? <Release claim={claim} data={data} /> : null}>
      <p className={caseStyles.quiet}>
        {file
          ? strings.fileState(
              file.evidenceIds.length,
              file.valuationIds.length,
              file.releasedByName,
              formatMoment(file.releasedAt),
            )
          : strings.fileNone}
      </p>
      {looks.length > 0 ? (
        <details>
          <summary>{strings.looks(looks.length)}</summary>
          <ul>
            {looks.map(({ at, what }) => (
              <li key={`${at}${what}`}>
                {formatMoment(at)}　{what}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </Section>
  );
}

function Release({ claim, data: { file } }: ReleasedFileProps) {
  const valuations = useApiQuery(valuationsOfClaim, { claimId: claim.id });
  const label = (name: string) => fieldStrings[`${engagementReleaseFile.name}.${name}`] ?? name;
  return (
    <CommandButton
      declaration={engagementReleaseFile}
      subjectId={claim.id}
      expectedVersion={claim.version}
      actions={claim.actions}
      label={strings.fileOpen}
      intro={strings.fileIntro}
      button={{ size: 'small' }}
      initialValues={{
        evidenceIds: file?.evidenceIds ?? [],
        valuationIds: file?.valuationIds ?? [],
        note: file?.note ?? '',
      }}
    >
      <AutoFields declaration={engagementReleaseFile} caseId={claim.id} except={['valuationIds', 'note']} />
      <Field name="valuationIds" label={label('valuationIds')}>
        <Select
          mode="multiple"
          options={(valuations.data?.items ?? []).map(({ id, title }) => ({ value: id, label: title }))}
        />
      </Field>
      <AutoFields declaration={engagementReleaseFile} except={['evidenceIds', 'valuationIds']} />
    </CommandButton>
  );
}
