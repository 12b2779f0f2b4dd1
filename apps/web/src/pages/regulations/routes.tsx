import { BookOutlined } from '@ant-design/icons';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '../../shell/frame-route.tsx';
import type { NavigationEntry } from '../../shell/navigation.ts';
import { administrationStrings as strings } from '../../strings/administration.ts';

const regulationsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/regulations',
  component: lazyRouteComponent(() => import('./regulations-page.tsx'), 'RegulationsPage'),
  staticData: { title: strings.regulations },
});

export const regulationRoutes = [regulationsRoute] as const;

export const regulationEntries: readonly NavigationEntry[] = [
  {
    title: strings.regulations,
    to: '/regulations',
    icon: <BookOutlined />,
    group: 'insight',
    permissions: ['regulation.read'],
  },
];
