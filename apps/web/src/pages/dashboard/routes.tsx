import { BarChartOutlined } from '@ant-design/icons';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '../../shell/frame-route.tsx';
import type { NavigationEntry } from '../../shell/navigation.ts';
import { overviewStrings as strings } from '../../strings/overview.ts';

const dashboardRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/dashboard',
  component: lazyRouteComponent(() => import('./dashboard-page.tsx'), 'DashboardPage'),
  staticData: { title: strings.dashboard },
});

export const dashboardRoutes = [dashboardRoute] as const;

export const dashboardEntries: readonly NavigationEntry[] = [
  {
    title: strings.dashboard,
    to: '/dashboard',
    icon: <BarChartOutlined />,
    group: 'insight',
    permissions: ['statistics.read'],
  },
];
