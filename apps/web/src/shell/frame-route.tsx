import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { ApiProblem } from '../shared/api/api-problem.ts';
import { sessionQuery } from '../shared/api/session.ts';
import { rootRoute } from './root-route.tsx';

/**
 * The frame with navigation and header, for whoever is signed in. Every page of a module hangs here:
 * `createRoute({ getParentRoute: () => frameRoute, path: '/claims', component: lazyRouteComponent(…),
 * validateSearch: listSearch(claimsList), staticData: { title: '损害赔偿' } })`.
 */
export const frameRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'frame',
  beforeLoad: async ({ context, location }) => {
    const session = await context.client.ensureQueryData(sessionQuery).catch((error: unknown) => {
      if (!(error instanceof ApiProblem && error.status === 401)) throw error;
      const from = location.href === '/' ? undefined : location.href;
      throw redirect({ to: '/sign-in', search: { from } });
    });
    if (session.user.mustChangePassword) throw redirect({ to: '/password' });
  },
  component: lazyRouteComponent(() => import('./frame.tsx'), 'Frame'),
});

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** The page's name, for the window title. */
    readonly title?: string;
  }
}
