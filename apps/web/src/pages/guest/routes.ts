import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../shell/root-route.tsx';
import { drawStrings } from '../../strings/draws.ts';

/** Outside the frame: for people with a link and a code, without an account. */
const guestRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/guest',
  component: lazyRouteComponent(() => import('./guest-page.tsx'), 'GuestPage'),
  staticData: { title: drawStrings.guest.title },
});

export const guestRoutes = [guestRoute] as const;
