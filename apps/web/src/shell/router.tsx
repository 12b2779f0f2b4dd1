import type { QueryClient } from '@tanstack/react-query';
import { createRouter } from '@tanstack/react-router';
import { administrationEntries, administrationRoutes } from '../pages/administration/routes.tsx';
import { apiDocsRoutes } from '../pages/api-docs/routes.ts';
import { baseEntries, baseRoutes } from '../pages/bases/routes.tsx';
import { claimEntries, claimRoutes } from '../pages/claims/routes.tsx';
import { coefficientEntries, coefficientRoutes } from '../pages/coefficients/routes.tsx';
import { dashboardEntries, dashboardRoutes } from '../pages/dashboard/routes.tsx';
import { drawVerifyRoutes } from '../pages/draw-verify/routes.ts';
import { expertEntries, expertRoutes } from '../pages/experts/routes.tsx';
import { guestRoutes } from '../pages/guest/routes.ts';
import { importEntries, importRoutes } from '../pages/imports/routes.tsx';
import { journalEntries, journalRoutes } from '../pages/journal/routes.tsx';
import { leadEntries, leadRoutes } from '../pages/leads/routes.tsx';
import { NotFoundPage } from '../pages/not-found/not-found-page.tsx';
import { noticeRoutes } from '../pages/notices/routes.ts';
import { outcomeEntries, outcomeRoutes } from '../pages/outcomes/routes.tsx';
import { penaltyEntries, penaltyRoutes } from '../pages/penalties/routes.tsx';
import { regulationEntries, regulationRoutes } from '../pages/regulations/routes.tsx';
import { signInRoutes } from '../pages/sign-in/routes.ts';
import { workbenchEntries, workbenchRoutes } from '../pages/workbench/routes.tsx';
import { PageSkeleton } from '../shared/display/page-skeleton.tsx';
import { PageError } from './error-page.tsx';
import { frameRoute } from './frame-route.tsx';
import { homeRoute } from './home-route.tsx';
import type { NavigationEntry } from './navigation.ts';
import { rootRoute } from './root-route.tsx';

/*
 * The table of all pages. A module adds one line to each list below: its routes, and its entries of the
 * navigation (their order here is the order on the screen).
 */
const routeTree = rootRoute.addChildren([
  ...signInRoutes,
  ...guestRoutes,
  ...drawVerifyRoutes,
  frameRoute.addChildren([
    homeRoute,
    ...workbenchRoutes,
    ...leadRoutes,
    ...importRoutes,
    ...penaltyRoutes,
    ...claimRoutes,
    ...expertRoutes,
    ...dashboardRoutes,
    ...outcomeRoutes,
    ...baseRoutes,
    ...journalRoutes,
    ...noticeRoutes,
    ...regulationRoutes,
    ...coefficientRoutes,
    ...administrationRoutes,
    ...apiDocsRoutes,
  ]),
]);

const navigation: readonly NavigationEntry[] = [
  ...workbenchEntries,
  ...claimEntries,
  ...penaltyEntries,
  ...leadEntries,
  ...importEntries,
  ...expertEntries,
  ...dashboardEntries,
  ...outcomeEntries,
  ...baseEntries,
  ...journalEntries,
  // Before the register, which everybody may read: an administrator's home is the administration.
  ...administrationEntries,
  ...regulationEntries,
  ...coefficientEntries,
];

/** The router over all pages. */
export function createAppRouter(client: QueryClient) {
  return createRouter({
    routeTree,
    context: { client, navigation },
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    defaultPendingMs: 200,
    defaultPendingComponent: PageSkeleton,
    defaultErrorComponent: PageError,
    defaultNotFoundComponent: NotFoundPage,
    scrollRestoration: true,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
