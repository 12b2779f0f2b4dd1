import { EnvironmentOutlined } from '@ant-design/icons';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '../../shell/frame-route.tsx';
import type { NavigationEntry } from '../../shell/navigation.ts';
import { baseStrings as strings } from '../../strings/bases.ts';

const basesRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/bases',
  component: lazyRouteComponent(() => import('./bases-page.tsx'), 'BasesPage'),
  staticData: { title: strings.title },
});

export const baseRoutes = [basesRoute] as const;

export const baseEntries: readonly NavigationEntry[] = [
  {
    title: strings.title,
    to: '/bases',
    icon: <EnvironmentOutlined />,
    group: 'insight',
    permissions: ['claim.read'],
  },
];
