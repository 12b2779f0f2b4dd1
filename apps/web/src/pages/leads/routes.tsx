import { BulbOutlined } from '@ant-design/icons';
import { leadsList } from '@ecoredress/contract';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { listSearch } from '../../shared/records/list-search.ts';
import { frameRoute } from '../../shell/frame-route.tsx';
import type { NavigationEntry } from '../../shell/navigation.ts';
import { caseStrings as strings } from '../../strings/cases.ts';

const listRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/leads',
  validateSearch: listSearch(leadsList),
  component: lazyRouteComponent(() => import('./leads-page.tsx'), 'LeadsPage'),
  staticData: { title: strings.leads },
});

const leadRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/leads/$id',
  component: lazyRouteComponent(() => import('./lead-page.tsx'), 'LeadPage'),
  staticData: { title: strings.leads },
});

export const leadRoutes = [listRoute, leadRoute] as const;

export const leadEntries: readonly NavigationEntry[] = [
  { title: strings.leads, to: '/leads', icon: <BulbOutlined />, group: 'work', permissions: ['lead.read'] },
];
