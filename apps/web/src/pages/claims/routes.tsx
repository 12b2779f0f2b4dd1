import { SafetyCertificateOutlined } from '@ant-design/icons';
import { claimsList } from '@ecoredress/contract';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { listSearch } from '../../shared/records/list-search.ts';
import { frameRoute } from '../../shell/frame-route.tsx';
import type { NavigationEntry } from '../../shell/navigation.ts';
import { caseStrings as strings } from '../../strings/cases.ts';
import { restorationStrings } from '../../strings/restorations.ts';
import { valuationStrings } from '../../strings/valuations.ts';

const listRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/claims',
  validateSearch: listSearch(claimsList),
  component: lazyRouteComponent(() => import('./claims-page.tsx'), 'ClaimsPage'),
  staticData: { title: strings.claims },
});

const caseRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/claims/$id',
  component: lazyRouteComponent(() => import('./claim-page.tsx'), 'ClaimPage'),
  staticData: { title: strings.claims },
});

const evidenceRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/claims/$id/evidence/$evidenceId',
  component: lazyRouteComponent(() => import('./claim-evidence-page.tsx'), 'ClaimEvidencePage'),
  staticData: { title: strings.evidence },
});

const valuationRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/claims/$id/valuation',
  // The calculation to be opened; none for a new one.
  validateSearch: ({ valuationId }: Record<string, unknown>): { valuationId?: string } =>
    typeof valuationId === 'string' ? { valuationId } : {},
  component: lazyRouteComponent(() => import('./valuation/valuation-page.tsx'), 'ValuationPage'),
  staticData: { title: valuationStrings.title },
});

const fieldRecordRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/claims/$id/field-record',
  component: lazyRouteComponent(() => import('./restoration/field-record-page.tsx'), 'FieldRecordPage'),
  staticData: { title: restorationStrings.field.title },
});

export const claimRoutes = [listRoute, caseRoute, evidenceRoute, valuationRoute, fieldRecordRoute] as const;

export const claimEntries: readonly NavigationEntry[] = [
  {
    title: strings.claims,
    to: '/claims',
    icon: <SafetyCertificateOutlined />,
    group: 'work',
    permissions: ['claim.read'],
  },
];
