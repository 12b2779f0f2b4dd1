import { isAdministrationRole, placeConfigure, type UnitView } from '@ecoredress/contract';
import { Card, Steps } from 'antd';
import { usePermission, useSession } from '../../shared/api/session.ts';
import { AutoFields } from '../../shared/auto-form/auto-fields.tsx';
import { CommandButton } from '../../shared/commands/command-button.tsx';
import { administrationStrings as strings } from '../../strings/administration.ts';

/** What an empty place still needs before the first case, in order; gone once all of it is there. */
export function SetUp({ units }: { readonly units: readonly UnitView[] }) {
  const { place } = useSession();
  const mayManage = usePermission('unit.manage');
  const root = units.find(({ parentId }) => parentId === null);
  // The administrators' own posts are there from the start; no case is handled in them.
  const casePosts = units
    .filter(({ reporting }) => reporting)
    .flatMap(({ posts }) => posts)
    .filter(({ roles }) => !roles.some(({ id }) => isAdministrationRole(id)));
  const withRoles = casePosts.filter(({ roles }) => roles.length > 0);
  const steps: readonly (readonly [string, boolean])[] = [
    [strings.setUpCity, place.ready],
    [strings.setUpUnits, units.some(({ reporting, id }) => reporting && id !== root?.id)],
    [strings.setUpPosts, casePosts.length > 0],
    [strings.setUpRoles, withRoles.length > 0],
    [strings.setUpUsers, withRoles.some(({ holders }) => holders.length > 0)],
  ];
  const next = steps.findIndex(([, done]) => !done);
  if (next < 0) return null;
  return (
    <Card size="small" title={strings.setUpTitle} style={{ marginBottom: 16 }}>
      <Steps
        orientation="vertical"
        size="small"
        current={next}
        items={steps.map(([title, done], index) => ({
          title,
          status: done ? 'finish' : index === next ? 'process' : 'wait',
        }))}
      />
      {!place.ready && mayManage && root ? (
        <CommandButton
          declaration={placeConfigure}
          subjectId={root.id}
          expectedVersion={root.version}
          button={{ type: 'primary' }}
        >
          <AutoFields declaration={placeConfigure} />
        </CommandButton>
      ) : null}
    </Card>
  );
}
