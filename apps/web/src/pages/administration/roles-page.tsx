import { accessMatrix } from '@ecoredress/contract';
import { useApiQuery } from '../../shared/api/queries.ts';
import { PageHead } from '../../shared/display/page-head.tsx';
import { PageSkeleton } from '../../shared/display/page-skeleton.tsx';
import { ProblemAlert } from '../../shared/problems/problem-alert.tsx';
import { administrationStrings as strings } from '../../strings/administration.ts';
import styles from './administration.module.css';

/** Roles × permissions: what each role may do, and how far it reaches. */
export function RolesPage() {
  const { data, error, refetch } = useApiQuery(accessMatrix, {});
  if (error) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (!data) return <PageSkeleton rows={10} />;
  return (
    <>
      <PageHead title={strings.roles} sub={strings.rolesHelp} />
      <div className={styles.matrix}>
        <table>
          <thead>
            <tr>
              <th scope="col">{strings.permissions}</th>
              {data.roles.map(({ id, title }) => (
                <th key={id} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{strings.scope}</th>
              {data.roles.map(({ id, scope }) => (
                <td key={id}>{strings.scopes[scope]}</td>
              ))}
            </tr>
            {data.permissions.map((permission) => (
              <tr key={permission.id}>
                <th scope="row">{permission.title}</th>
                {data.roles.map((role) => (
                  <td key={role.id}>{role.permissions.includes(permission.id) ? '✓' : ''}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
