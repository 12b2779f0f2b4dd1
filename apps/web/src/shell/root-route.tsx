import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, Outlet } from '@tanstack/react-router';
import type { NavigationEntry } from './navigation.ts';

export interface RouterContext {
  readonly client: QueryClient;
  readonly navigation: readonly NavigationEntry[];
}

/** The root of all routes. A page outside the frame (sign-in) hangs here. */
export const rootRoute = createRootRouteWithContext<RouterContext>()({ component: Outlet });
