import {
  type CommandDeclaration,
  postCreate,
  postRetire,
  postSetRoles,
  UNIT_KINDS,
  type UnitKindName,
  type UnitView,
  unitDesignate,
  unitRename,
  unitRetire,
} from '@ecoredress/contract';
import { Tag } from 'antd';
import { usePermission, useSession } from '../../shared/api/session.ts';
import { AutoFields } from '../../shared/auto-form/auto-fields.tsx';
import { CommandButton } from '../../shared/commands/command-button.tsx';
import { KeyValue } from '../../shared/display/key-value.tsx';
import { Section } from '../../shared/display/section.tsx';
import { administrationStrings as strings } from '../../strings/administration.ts';
import styles from './administration.module.css';

interface UnitProps {
  readonly unit: UnitView;
}

/** One unit: what it is, by which document it acts, its posts and who holds them. */
export function UnitPanel({ unit }: UnitProps) {
  const mayManage = usePermission('unit.manage');
  return (
    <div className={styles.stack}>
      <Section title={unit.name} extra={mayManage ? <UnitButtons unit={unit} /> : null}>
        <KeyValue
          items={[
            { label: strings.kind, value: UNIT_KINDS[unit.kind as UnitKindName] ?? strings.rootKind },
            { label: strings.code, value: unit.code },
            { label: strings.divisionCode, value: unit.divisionCode },
            { label: strings.reporting, value: unit.reporting ? strings.yes : strings.no },
            { label: strings.source, value: strings.sources[unit.source] ?? unit.source },
            { label: strings.regionNames, value: unit.regionNames.join('、') },
          ]}
        />
      </Section>
      <Designations unit={unit} />
      <Posts unit={unit} />
    </div>
  );
}

function UnitButtons({ unit }: UnitProps) {
  const { today } = useSession();
  return (
    <div className={styles.buttons}>
      <OnUnit
        unit={unit}
        declaration={unitRename}
        initial={{ name: unit.name, regionNames: unit.regionNames }}
      />
      {unit.parentId === null ? null : (
        <OnUnit unit={unit} declaration={unitRetire} initial={{ retiredOn: today }} />
      )}
    </div>
  );
}

interface OnUnitProps extends UnitProps {
  readonly declaration: CommandDeclaration;
  readonly initial?: Record<string, unknown>;
  /** Fields that the page knows by itself. */
  readonly given?: Record<string, unknown>;
  readonly label?: string;
}

/** A command on the unit, its form as the contract declares it. */
function OnUnit({ unit, declaration, initial, given = {}, label }: OnUnitProps) {
  return (
    <CommandButton
      declaration={declaration}
      subjectId={unit.id}
      expectedVersion={unit.version}
      initialValues={initial as never}
      toInput={(values) => ({ ...values, ...given })}
      button={{ size: 'small' }}
      {...(label ? { label } : {})}
    >
      <AutoFields declaration={declaration} except={Object.keys(given)} />
    </CommandButton>
  );
}

function Designations({ unit }: UnitProps) {
  const mayManage = usePermission('unit.manage');
  const { today } = useSession();
  return (
    <Section
      title={strings.designations}
      extra={
        mayManage ? (
          <OnUnit unit={unit} declaration={unitDesignate} initial={{ issuedOn: today, verified: false }} />
        ) : null
      }
    >
      {unit.designations.length === 0 ? <p className={styles.quiet}>{strings.noDesignation}</p> : null}
      {unit.designations.map((document) => (
        <div key={document.id} className={styles.row}>
          <span>
            {document.title}（{document.documentNumber}）
            {document.verified ? null : <Tag color="gold">{strings.toCheck}</Tag>}
          </span>
          <span className={styles.quiet}>
            {strings.since(document.issuedOn, document.validTo)}：
            {document.duties.map(({ title }) => title).join('、')}
          </span>
        </div>
      ))}
    </Section>
  );
}

function Posts({ unit }: UnitProps) {
  const mayManage = usePermission('unit.manage');
  const maySetRoles = usePermission('user.manage');
  return (
    <Section title={strings.posts} extra={mayManage ? <OnUnit unit={unit} declaration={postCreate} /> : null}>
      {unit.posts.length === 0 ? <p className={styles.quiet}>{strings.noPosts}</p> : null}
      {unit.posts.map((post) => (
        <div key={post.id} className={styles.row}>
          <span>
            <strong>{post.title}</strong> {post.roles.length === 0 ? <Tag>{strings.noRoles}</Tag> : null}
            {post.roles.map(({ id, title }) => (
              <Tag key={id} color="green">
                {title}
              </Tag>
            ))}
            <span className={styles.quiet}>
              {post.holders.map(({ name }) => name).join('、') || strings.vacant}
            </span>
          </span>
          <span className={styles.buttons}>
            {maySetRoles ? (
              <OnUnit
                unit={unit}
                declaration={postSetRoles}
                initial={{ roles: post.roles.map(({ id }) => id) }}
                given={{ postId: post.id }}
              />
            ) : null}
            {mayManage ? <OnUnit unit={unit} declaration={postRetire} given={{ postId: post.id }} /> : null}
          </span>
        </div>
      ))}
    </Section>
  );
}
