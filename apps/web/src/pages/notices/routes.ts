import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '../../shell/frame-route.tsx';
import { noticeStrings as strings } from '../../strings/notices.ts';

const noticesRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/notices',
  component: lazyRouteComponent(() => import('./notices-page.tsx'), 'NoticesPage'),
  staticData: { title: strings.notices },
});

/** Reached by the bell in the header; it stands in no navigation. */
export const noticeRoutes = [noticesRoute] as const;
