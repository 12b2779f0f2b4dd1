import type { OpinionView } from '@ecoredress/contract';
import { Button } from 'antd';
import { engagementStrings as strings } from '../../strings/engagements.ts';
import { saveJson } from '../files/save-json.ts';

/** Saves what an opinion's signature is checked with, by anybody and without this product. */
export function SaveSignature({ opinion }: { readonly opinion: OpinionView }) {
  const { signedName, version, signedText, sm3, signature, publicKey } = opinion;
  const save = () =>
    saveJson(strings.signatureFile(signedName, version), { signedText, sm3, signature, publicKey });
  return (
    <Button size="small" onClick={save}>
      {strings.saveSignature}
    </Button>
  );
}
