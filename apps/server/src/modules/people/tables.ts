import type { DesignatedDuty, InvitedSubjectKind, RoleId, SignInOutcome } from '@ecoredress/contract';
import type { JSONColumnType } from 'kysely';

export interface UnitTable {
  city_code: string;
  id: string;
  code: string;
  name: string;
  kind: string;
  parent_id: string | null;
  division_code: string;
  division_from: string | null;
  source: string;
  reporting: boolean;
  region_names: JSONColumnType<readonly string[]>;
  in_force_from: string | null;
  /** The first day on which the unit no longer is. */
  retired_on: string | null;
}

export interface UnitDesignationTable {
  id: string;
  unit_id: string;
  document_number: string;
  title: string;
  issued_on: string;
  valid_to: string | null;
  duties: DesignatedDuty[];
  file_sha256: string | null;
  verified: boolean;
}

export interface PlaceIdentityTable {
  administration_key: string;
  city_code: string;
  city_name: string;
  right_holder: string;
  confirmation_court: string;
  configured_at: string;
}

export interface PostTable {
  id: string;
  unit_id: string;
  title: string;
  roles: RoleId[];
  retired_on: string | null;
}

export interface UserTable {
  id: string;
  username: string;
  name: string;
  phone: string;
  password_hash: string;
  earlier_hashes: string[];
  must_change_password: boolean;
  failed_count: number;
  locked_until: string | null;
  disabled: boolean;
  /** Sessions begun before this moment are over. */
  sessions_from: string;
  created_at: string;
}

export interface PostHoldingTable {
  id: string;
  user_id: string;
  post_id: string;
  from_on: string;
  /** The first day on which the post is no longer held. */
  to_on: string | null;
}

export interface SessionTable {
  token_hash: string;
  user_id: string;
  created_at: string;
  last_seen_at: string;
  ends_at: string;
  ip: string;
  agent: string;
}

export interface SignInEventTable {
  id: string;
  at: string;
  username: string;
  user_id: string | null;
  outcome: SignInOutcome;
  ip: string;
}

export interface ApiTokenTable {
  id: string;
  token_hash: string;
  name: string;
  unit_id: string;
  role: RoleId;
  permissions: string[];
  expires_on: string;
  last_used_at: string | null;
  revoked_at: string | null;
  created_at: string;
}

export interface GuestAccessTable {
  city_code: string;
  id: string;
  unit_id: string;
  subject_kind: InvitedSubjectKind;
  subject_id: string;
  role: RoleId;
  holder_name: string;
  token_hash: string;
  code_hash: string;
  issued_at: string;
  issued_by_name: string;
  expires_at: string;
  failed_count: number;
  first_used_at: string | null;
  revoked_at: string | null;
}

export interface GuestSessionTable {
  token_hash: string;
  city_code: string;
  access_id: string;
  created_at: string;
  last_seen_at: string;
  ends_at: string;
  ip: string;
  agent: string;
}

export interface PeopleTables {
  unit: UnitTable;
  unit_designation: UnitDesignationTable;
  place_identity: PlaceIdentityTable;
  post: PostTable;
  app_user: UserTable;
  post_holding: PostHoldingTable;
  session: SessionTable;
  sign_in_event: SignInEventTable;
  api_token: ApiTokenTable;
  guest_access: GuestAccessTable;
  guest_session: GuestSessionTable;
}
