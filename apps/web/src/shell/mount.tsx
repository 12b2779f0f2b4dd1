import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { App, ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { sessionQuery } from '../shared/api/session.ts';
import { publishPalette } from '../shared/look/palette.ts';
import { createQueryClient } from './query-client.ts';
import { createAppRouter } from './router.tsx';
import { theme, withoutUnwantedMotion } from './theme.ts';
import { speakChinese } from './validation.ts';

/** Brings the application up in an element of the page. */
export function mount(element: HTMLElement): void {
  speakChinese();
  publishPalette(document.documentElement);
  const client: QueryClient = createQueryClient({
    signedOut: () => {
      // Who was never signed in is led to the sign-in page by the frame, without talk of an expiry.
      if (client.getQueryData(sessionQuery.queryKey) === undefined) return;
      client.clear();
      const from = `${location.pathname}${location.search}`;
      void router.navigate({ to: '/sign-in', search: { from, reason: 'expired' } });
    },
    passwordDue: () => void router.navigate({ to: '/password' }),
  });
  const router = createAppRouter(client);
  createRoot(element).render(
    <StrictMode>
      <ConfigProvider locale={zhCN} theme={withoutUnwantedMotion(theme)} button={{ autoInsertSpace: false }}>
        <App>
          <QueryClientProvider client={client}>
            <RouterProvider router={router} />
          </QueryClientProvider>
        </App>
      </ConfigProvider>
    </StrictMode>,
  );
}
