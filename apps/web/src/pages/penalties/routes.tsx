import { AuditOutlined } from '@ant-design/icons';
import { penaltiesList } from '@ecoredress/contract';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { listSearch } from '../../shared/records/list-search.ts';
import { frameRoute } from '../../shell/frame-route.tsx';
import type { NavigationEntry } from '../../shell/navigation.ts';
import { caseStrings as strings } from '../../strings/cases.ts';

const listRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/penalties',
  validateSearch: listSearch(penaltiesList),
  component: lazyRouteComponent(() => import('./penalties-page.tsx'), 'PenaltiesPage'),
  staticData: { title: strings.penalties },
});

const caseRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/penalties/$id',
  component: lazyRouteComponent(() => import('./penalty-page.tsx'), 'PenaltyPage'),
  staticData: { title: strings.penalties },
});

const evidenceRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/penalties/$id/evidence/$evidenceId',
  component: lazyRouteComponent(() => import('./penalty-evidence-page.tsx'), 'PenaltyEvidencePage'),
  staticData: { title: strings.evidence },
});

export const penaltyRoutes = [listRoute, caseRoute, evidenceRoute] as const;

export const penaltyEntries: readonly NavigationEntry[] = [
  {
    title: strings.penalties,
    to: '/penalties',
    icon: <AuditOutlined />,
    group: 'work',
    permissions: ['penalty.read'],
  },
];
