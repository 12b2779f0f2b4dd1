import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '../../shell/frame-route.tsx';
import { apiDocsStrings as strings } from '../../strings/api-docs.ts';

const apiDocsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/api-docs',
  component: lazyRouteComponent(() => import('./api-docs-page.tsx'), 'ApiDocsPage'),
  staticData: { title: strings.title },
});

/** Reached from the account menu and the page's foot; it stands in no navigation. */
export const apiDocsRoutes = [apiDocsRoute] as const;
