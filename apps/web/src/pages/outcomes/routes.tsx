import { TrophyOutlined } from '@ant-design/icons';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '../../shell/frame-route.tsx';
import type { NavigationEntry } from '../../shell/navigation.ts';
import { outcomeStrings as strings } from '../../strings/outcomes.ts';

const outcomesRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/outcomes',
  component: lazyRouteComponent(() => import('./outcomes-page.tsx'), 'OutcomesPage'),
  staticData: { title: strings.title },
});

export const outcomeRoutes = [outcomesRoute] as const;

export const outcomeEntries: readonly NavigationEntry[] = [
  {
    title: strings.title,
    to: '/outcomes',
    icon: <TrophyOutlined />,
    group: 'insight',
    permissions: ['statistics.read'],
  },
];
