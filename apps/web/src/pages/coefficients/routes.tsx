import { TableOutlined } from '@ant-design/icons';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '../../shell/frame-route.tsx';
import type { NavigationEntry } from '../../shell/navigation.ts';
import { coefficientStrings as strings } from '../../strings/coefficients.ts';

const coefficientsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/coefficients',
  component: lazyRouteComponent(() => import('./coefficients-page.tsx'), 'CoefficientsPage'),
  staticData: { title: strings.title },
});

export const coefficientRoutes = [coefficientsRoute] as const;

export const coefficientEntries: readonly NavigationEntry[] = [
  {
    title: strings.title,
    to: '/coefficients',
    icon: <TableOutlined />,
    group: 'insight',
    permissions: ['regulation.read'],
  },
];
