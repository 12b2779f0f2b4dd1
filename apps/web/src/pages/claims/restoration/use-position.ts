import { useState } from 'react';

/** Where the device says it is, WGS 84, in degrees with six decimals. */
export interface Position {
  readonly longitude: string;
  readonly latitude: string;
  readonly accuracyMetres: number;
}

type State =
  | { readonly step: 'none' | 'asking' | 'refused' | 'unavailable'; readonly position: undefined }
  | { readonly step: 'found'; readonly position: Position };

/** Asks the device for its position, when told to. */
export function usePosition(): State & { readonly locate: () => void } {
  const [state, setState] = useState<State>({ step: 'none', position: undefined });
  const locate = () => {
    // Browsers give it over https and on the machine itself only.
    if (!('geolocation' in navigator)) return setState({ step: 'unavailable', position: undefined });
    setState({ step: 'asking', position: undefined });
    navigator.geolocation.getCurrentPosition(
      ({ coords }) =>
        setState({
          step: 'found',
          position: {
            longitude: coords.longitude.toFixed(6),
            latitude: coords.latitude.toFixed(6),
            accuracyMetres: Math.min(100_000, Math.round(coords.accuracy)),
          },
        }),
      ({ code, PERMISSION_DENIED }) =>
        setState({ step: code === PERMISSION_DENIED ? 'refused' : 'unavailable', position: undefined }),
      { enableHighAccuracy: true, timeout: 20_000 },
    );
  };
  return { ...state, locate };
}
