import {
  basesList,
  type ClaimDetail,
  type RestorationPlanView,
  restorationSavePlanDetail,
} from '@ecoredress/contract';
import { Alert, Progress, Select, Tag } from 'antd';
import { useApiQuery } from '../../../shared/api/queries.ts';
import { AutoFields } from '../../../shared/auto-form/auto-fields.tsx';
import styles from '../../../shared/case/case.module.css';
import { CommandButton } from '../../../shared/commands/command-button.tsx';
import { Field } from '../../../shared/commands/field.tsx';
import { KeyValue } from '../../../shared/display/key-value.tsx';
import { Section } from '../../../shared/display/section.tsx';
import { fieldStrings } from '../../../strings/fields.ts';
import { restorationStrings as strings } from '../../../strings/restorations.ts';

interface PlanProps {
  readonly claim: ClaimDetail;
  readonly plan: RestorationPlanView;
}

/** The plan with how much of it is done. */
export function Plan({ claim, plan }: PlanProps) {
  const { detail } = plan;
  return (
    <Section title={strings.plan} extra={<DetailButton claim={claim} plan={plan} />}>
      {!plan.inPlace && !detail?.baseName ? (
        <Alert type="warning" showIcon title={strings.baseMissing} style={{ marginBottom: 12 }} />
      ) : null}
      <p className={styles.guidance}>
        {strings.progress(plan.done, plan.quantity, plan.unit)}{' '}
        {plan.late ? <Tag color="red">{strings.late}</Tag> : null}
      </p>
      <Progress
        percent={plan.percent}
        status={plan.late ? 'exception' : 'normal'}
        aria-label={strings.plan}
        style={{ marginBottom: 12 }}
      />
      <KeyValue items={itemsOf(plan)} />
    </Section>
  );
}

function itemsOf(plan: RestorationPlanView) {
  const { detail } = plan;
  const given = (label: string, value: string | undefined) => (value ? [{ label, value }] : []);
  return [
    {
      label: strings.mode,
      value: (
        <>
          {plan.modeTitle} {plan.blueCarbon ? <Tag color="cyan">{strings.blueCarbon}</Tag> : null}
        </>
      ),
    },
    {
      label: strings.place,
      value: `${plan.place}（${plan.inPlace ? strings.inPlace : strings.offSite(plan.offSiteReason)}）`,
    },
    ...given(strings.base, detail?.baseName),
    { label: strings.executor, value: plan.executorTitle },
    ...given(strings.contractor, plan.contractor),
    ...given(strings.partners, detail?.partners.join('、')),
    ...given(strings.guide, plan.guideDepartment),
    ...given(strings.supervisor, detail?.supervisor),
    { label: strings.period, value: `${plan.startOn} — ${plan.finishOn}` },
    ...given(
      strings.carbon,
      detail?.carbonTonnes ? strings.carbonText(detail.carbonTonnes, detail.carbonMethod) : undefined,
    ),
    { label: strings.standard, value: plan.standard, wide: true },
    ...given(strings.technique, detail?.technique).map((item) => ({ ...item, wide: true })),
  ];
}

function DetailButton({ claim, plan }: PlanProps) {
  const { baseId, carbonTonnes, ...rest } = plan.detail ?? { baseId: null, carbonTonnes: null };
  const initial = { ...rest, ...(baseId ? { baseId } : {}), ...(carbonTonnes ? { carbonTonnes } : {}) };
  return (
    <CommandButton
      declaration={restorationSavePlanDetail}
      subjectId={claim.id}
      expectedVersion={claim.version}
      actions={claim.actions}
      initialValues={initial}
    >
      <Field name="baseId" label={fieldStrings['baseId'] ?? ''}>
        <BaseSelect />
      </Field>
      <AutoFields declaration={restorationSavePlanDetail} caseId={claim.id} except={['baseId']} />
    </CommandButton>
  );
}

interface BaseSelectProps {
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (id: string | undefined) => void;
}

/** Chooses from the registered bases, with what each is for and whether it is built. */
function BaseSelect(props: BaseSelectProps) {
  const bases = useApiQuery(basesList, { limit: 200 });
  return (
    <Select
      {...props}
      allowClear
      loading={bases.isPending}
      placeholder={strings.chooseBase}
      showSearch={{ optionFilterProp: 'label' }}
      options={(bases.data?.items ?? []).map(({ id, name, kindTitle, stateTitle }) => ({
        value: id,
        label: `${name}（${kindTitle}，${stateTitle}）`,
      }))}
    />
  );
}
