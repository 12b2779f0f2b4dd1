import { readFile } from 'node:fs/promises';
import { mapSettings } from '@ecoredress/contract';
import { boundaryFile } from '@ecoredress/profiles';
import { kernelErrors, ProblemError } from '../../errors.ts';
import { requireActor } from '../../http/signed-in.ts';
import type { ServerModule } from '../../module.ts';
import { answer } from '../../queries/handler.ts';
import { BASE_COMMANDS } from './commands.ts';
import { BASE_QUERIES } from './queries.ts';

export interface MapServices {
  /** The operator's key for the tiles of Tianditu (天地图); without it the map draws the shipped boundaries alone. */
  readonly tiandituKey: string | undefined;
}

export { type BaseOfPlan, findBase } from './find-base.ts';

/** Restoration bases (修复基地) and the map of bases, incidents and restorations. */
export function createBasesModule({ tiandituKey }: MapServices): ServerModule {
  return {
    name: 'bases',
    title: '修复基地',
    commands: BASE_COMMANDS,
    queries: [
      ...BASE_QUERIES,
      answer({
        declaration: mapSettings,
        permission: 'claim.read',
        run: async (_tx, _params, { place }) => ({
          boundaries: boundaryFile(place.profile) !== undefined,
          tiandituKey: tiandituKey ?? null,
        }),
      }),
    ],
    routes: (app, platform) => {
      app.get(
        '/api/map/boundaries',
        {
          onRequest: async (request) => void requireActor(request),
          schema: { summary: '县级行政区界线（GeoJSON）', tags: ['修复基地'] },
        },
        async (_request, reply) => {
          const file = boundaryFile((await platform.getPlace()).profile);
          if (!file) throw new ProblemError(kernelErrors['not-found'], '本地配置没有行政区界线');
          reply.header('cache-control', 'private, max-age=86400');
          return reply.type('application/geo+json').send(await readFile(file));
        },
      );
    },
  };
}
