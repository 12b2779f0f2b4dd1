import './shared/look/base.css';

// The law package counts with Temporal while it loads, so browsers without it get it first.
if (!('Temporal' in globalThis)) await import('temporal-polyfill/global');

const { mount } = await import('./shell/mount.tsx');
mount(document.getElementById('root') as HTMLElement);
