import { ScheduleOutlined } from '@ant-design/icons';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '../../shell/frame-route.tsx';
import type { NavigationEntry } from '../../shell/navigation.ts';
import { overviewStrings as strings } from '../../strings/overview.ts';

const workbenchRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/workbench',
  component: lazyRouteComponent(() => import('./workbench-page.tsx'), 'WorkbenchPage'),
  staticData: { title: strings.workbench },
});

export const workbenchRoutes = [workbenchRoute] as const;

export const workbenchEntries: readonly NavigationEntry[] = [
  {
    title: strings.workbench,
    to: '/workbench',
    icon: <ScheduleOutlined />,
    group: 'work',
    permissions: ['claim.read'],
  },
];
