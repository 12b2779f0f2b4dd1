import { renderSVG } from 'uqr';
import type { OfficialDocument } from '../model.ts';

/** The paper with the picture of each QR code beside its text: the layout places pictures, it draws no codes. */
export function withCodes(document: OfficialDocument): unknown {
  const blocks = document.blocks.map((block) =>
    block.kind === 'qr' ? { ...block, svg: renderSVG(block.text, { ecc: 'M', border: 4 }) } : block,
  );
  return { ...document, blocks };
}
