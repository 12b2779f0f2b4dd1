import { ImportOutlined } from '@ant-design/icons';
import { importProblems } from '@ecoredress/contract';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { listSearch } from '../../shared/records/list-search.ts';
import { frameRoute } from '../../shell/frame-route.tsx';
import type { NavigationEntry } from '../../shell/navigation.ts';
import { caseStrings as strings } from '../../strings/cases.ts';

const importRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/imports',
  component: lazyRouteComponent(() => import('./import-page.tsx'), 'ImportPage'),
  staticData: { title: strings.imports },
});

const progressRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/imports/$id',
  validateSearch: listSearch(importProblems),
  component: lazyRouteComponent(() => import('./import-progress-page.tsx'), 'ImportProgressPage'),
  staticData: { title: strings.imports },
});

export const importRoutes = [importRoute, progressRoute] as const;

export const importEntries: readonly NavigationEntry[] = [
  {
    title: strings.imports,
    to: '/imports',
    icon: <ImportOutlined />,
    group: 'work',
    permissions: ['lead.import'],
  },
];
