/** The author's guide as its page shows it. */

/** A line of the contents. */
export interface GuideHeading {
  readonly id: string;
  readonly title: string;
  /** 2 for a chapter, 3 for a part of it. */
  readonly level: number;
}

/** What one code means, with examples. */
export interface GuideCode {
  readonly code: string;
  /** The part of the guide that it stands in: "Names that must exist". */
  readonly group: string;
  /** Words only, for the filter. */
  readonly words: string;
  readonly html: string;
}

/** The guide: its text up to the codes, then every code. */
export interface GuidePage {
  readonly title: string;
  readonly html: string;
  readonly contents: readonly GuideHeading[];
  /** The heading that the codes stand under. */
  readonly codesHeading: GuideHeading;
  readonly codesHtml: string;
  readonly codes: readonly GuideCode[];
}
