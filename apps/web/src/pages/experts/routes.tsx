import { TeamOutlined } from '@ant-design/icons';
import { expertsList } from '@ecoredress/contract';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { listSearch } from '../../shared/records/list-search.ts';
import { frameRoute } from '../../shell/frame-route.tsx';
import type { NavigationEntry } from '../../shell/navigation.ts';
import { expertStrings as strings } from '../../strings/experts.ts';

const listRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/experts',
  validateSearch: listSearch(expertsList),
  component: lazyRouteComponent(() => import('./experts-page.tsx'), 'ExpertsPage'),
  staticData: { title: strings.title },
});

const importRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/experts/import',
  component: lazyRouteComponent(() => import('./expert-import-page.tsx'), 'ExpertImportPage'),
  staticData: { title: strings.importTitle },
});

const expertRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/experts/$id',
  component: lazyRouteComponent(() => import('./expert-page.tsx'), 'ExpertPage'),
  staticData: { title: strings.title },
});

export const expertRoutes = [listRoute, importRoute, expertRoute] as const;

export const expertEntries: readonly NavigationEntry[] = [
  {
    title: strings.title,
    to: '/experts',
    icon: <TeamOutlined />,
    group: 'work',
    permissions: ['expert.read'],
  },
];
