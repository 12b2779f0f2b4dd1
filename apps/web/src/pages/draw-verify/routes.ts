import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { rootRoute } from '../../shell/root-route.tsx';

const DrawVerifySearch = z.object({
  /** The record's hash, as the QR code on the paper gives it. */
  hash: z
    .string()
    .regex(/^[0-9a-fA-F]{64}$/)
    .optional()
    .catch(undefined),
});

/** Outside the frame: open to anybody, without signing in. */
const drawVerifyRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/draw-verify',
  validateSearch: DrawVerifySearch,
  component: lazyRouteComponent(() => import('./draw-verify-page.tsx'), 'DrawVerifyPage'),
  staticData: { title: '公开核验' },
});

export const drawVerifyRoutes = [drawVerifyRoute] as const;
