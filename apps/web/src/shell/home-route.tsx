import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { sessionQuery } from '../shared/api/session.ts';
import { frameRoute } from './frame-route.tsx';
import { permittedEntries } from './navigation.ts';

/** `/` leads to the first page that the person may use. */
export const homeRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/',
  beforeLoad: async ({ context }) => {
    const { permissions } = await context.client.ensureQueryData(sessionQuery);
    const home = permittedEntries(context.navigation, permissions)[0];
    if (home) throw redirect({ to: home.to, replace: true });
  },
  component: lazyRouteComponent(() => import('./nothing-allowed.tsx'), 'NothingAllowed'),
});
