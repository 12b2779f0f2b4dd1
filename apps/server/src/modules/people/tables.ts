import type { RoleId } from '@ecoredress/contract';
import type { JSONColumnType } from 'kysely';

export interface UnitTable {
  city_code: string;
  id: string;
  code: string;
  name: string;
  kind: string;
  parent_id: string | null;
  division_code: string;
  source: string;
  reporting: boolean;
  region_names: JSONColumnType<readonly string[]>;
  retired_on: string | null;
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
  created_at: string;
}

export interface PostHoldingTable {
  id: string;
  user_id: string;
  post_id: string;
  from_on: string;
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
  outcome: 'signedIn' | 'wrongPassword' | 'locked' | 'disabled' | 'signedOut' | 'passwordChanged';
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

export interface PeopleTables {
  unit: UnitTable;
  post: PostTable;
  app_user: UserTable;
  post_holding: PostHoldingTable;
  session: SessionTable;
  sign_in_event: SignInEventTable;
  api_token: ApiTokenTable;
}
