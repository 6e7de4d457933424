/** The requirements of the catalogue, the review, the libraries, people and settings: each has to be named by a test. */
export const REQUIREMENT_IDS = `
  YN-1.1.1 YN-1.1.2 YN-1.2.1 YN-1.2.2
  YN-2.1.0a YN-2.1.0b YN-2.1.0c YN-2.1.0d YN-2.1.0e YN-2.1.0f YN-2.1.0g
  YN-2.1.1.1 YN-2.1.1.2 YN-2.1.1.3 YN-2.1.1.4 YN-2.1.1.5 YN-2.1.1.6 YN-2.1.1.7
  YN-2.1.2.1 YN-2.1.2.2 YN-2.1.2.3 YN-2.1.2.4 YN-2.1.2.5 YN-2.1.2.6 YN-2.1.2.7 YN-2.1.2.8 YN-2.1.2.9 YN-2.1.2.10 YN-2.1.2.11 YN-2.1.2.12 YN-2.1.2.13 YN-2.1.2.14
  YN-2.1.3.1 YN-2.1.3.2 YN-2.1.3.3 YN-2.1.4.1 YN-2.1.4.2 YN-2.1.5.1 YN-2.1.5.2 YN-2.1.6.1
  YN-2.2.0 YN-2.2.1 YN-2.2.2 YN-2.3.1a YN-2.3.1b YN-2.3.1c YN-2.3.2 YN-2.4 YN-2.5 YN-2.6 YN-2.7.1 YN-2.7.2
  YN-3.1.1 YN-3.1.2 YN-3.1.3 YN-3.2.1 YN-3.2.2 YN-3.2.3 YN-3.3.1 YN-3.3.2 YN-3.3.3 YN-3.4.1 YN-3.4.2 YN-3.4.3 YN-3.5.1 YN-3.5.2 YN-3.5.3
  YN-4.1.1 YN-4.1.2 YN-4.1.3 YN-4.2.1 YN-4.2.2 YN-4.2.3 YN-4.2.4
  HLJ-1.1 HLJ-1.2 HLJ-1.3 HLJ-2.1.1 HLJ-2.1.2 HLJ-2.1.3 HLJ-2.2.1 HLJ-2.3.1 HLJ-2.3.2 HLJ-2.4.1
  HLJ-2.4.2.1 HLJ-2.4.2.2 HLJ-2.4.2.3 HLJ-2.4.2.4 HLJ-2.4.2.5 HLJ-2.4.2.6 HLJ-2.4.3 HLJ-2.4.4 HLJ-2.5 HLJ-2.5.2
  INTRO1-1.1 INTRO1-1.2 INTRO2-4.1 INTRO2-4.2 INTRO2-4.3 ZKHL-4.8.2 ZKHL-4.8.3
`.trim().split(/\s+/);
