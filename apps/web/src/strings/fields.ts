import { baseFieldStrings } from './base-fields.ts';
import { caseFieldStrings } from './case-fields.ts';
import { councilFieldStrings } from './council-fields.ts';
import { courtFieldStrings } from './court-fields.ts';
import { drawFieldStrings } from './draw-fields.ts';
import { engagementFieldStrings } from './engagement-fields.ts';
import { expertFieldStrings } from './expert-fields.ts';
import { invitationFieldStrings } from './invitation-fields.ts';
import { negotiationFieldStrings } from './negotiation-fields.ts';
import { observerFieldStrings } from './observer-fields.ts';
import { restorationFieldStrings } from './restoration-fields.ts';

/** What the fields of the commands are called; `command.field` stands before the bare name. */
export const fieldStrings: Readonly<Record<string, string>> = {
  ...expertFieldStrings,
  ...drawFieldStrings,
  ...engagementFieldStrings,
  ...councilFieldStrings,
  ...courtFieldStrings,
  ...invitationFieldStrings,
  ...negotiationFieldStrings,
  ...observerFieldStrings,
  ...baseFieldStrings,
  ...restorationFieldStrings,
  ...caseFieldStrings,
};

export const autoFormStrings = {
  yes: '是',
  no: '否',
  add: (what: string) => `添加${what}`,
  remove: '删除',
  typeAndEnter: '输入后按回车',
} as const;
