import { engagementInvite, engagementIssuePaper, engagementReleaseFile } from '@ecoredress/contract';

/** Commands that the panel of the experts gives beside what they change. */
export const ENGAGEMENT_ELSEWHERE = [
  engagementInvite.name,
  engagementReleaseFile.name,
  engagementIssuePaper.name,
];
