/** What each figure of a scenario is, in a sentence, with its source: what opens beneath the figure. */

/** By name. Guidance values are those of Moodle's documentation of its quiz statistics report. */
export const DEFINITIONS = {
  right: "Share of decisions with the verdict best or acceptable. Range: Wilson (1927).",
  facility:
    "Facility index: mean points of the decision over the points of the best one (Moodle). 1 is easy; harm can bring it below 0.",
  discrimination:
    "Discrimination index: correlation of the points of this decision with the points of the same attempt's other decisions (Moodle, there × 100). From 0.50 very good, 0.30 adequate, 0.20 weak; below 0 the item is probably wrong. Range: Fisher (1921).",
  efficiency:
    "Discriminative efficiency: the covariance with the other decisions, as a share of the largest that these points could have (Moodle). Below 50 % the item tells little.",
  weight:
    "Effective weight: how much of the differences between totals comes from this decision (Moodle).",
  share: "Share of the decisions in this scene that were this choice. Range: Wilson (1927).",
  withRest:
    "Point-biserial correlation of making this choice with the points of the other decisions (Henrysson 1963). Above 0: people who do well elsewhere choose it. Range: Fisher (1921).",
  best: "Share right among the best scorers: the 27 % with most points in their other decisions (Kelley 1939).",
  minutes: "Minutes of the shift from coming into the scene to the decision; the median.",
  record: "Share of decisions before which this record was opened.",
  clause: "Share of decisions for which this clause was cited.",
  error:
    "Share of decisions here with this type of error: weak or worse; what was acceptable is no error.",
  marks:
    "Mean certainty-based mark: right 1, 2 or 3 by certainty, wrong 0, −2 or −6 (Gardner-Medwin; Moodle). Beside the score, never in it.",
  sure: "Share wrong of the decisions that people were sure of (certainty 3). Range: Wilson (1927).",
  same: "Chance that two people, drawn at random, chose the same here (Fleiss 1971, agreement of one unit).",
  claimed: "Share right of the decisions made with this certainty. Range: Wilson (1927).",
  attempts: "Finished attempts that are counted here.",
  passed:
    "Share of attempts that passed: enough points and no critical error. Range: Wilson (1927).",
  percent: "Mean score of the whole, in per cent of what the model path earns.",
  mean: "Mean points of all judged decisions of an attempt.",
  sd: "Standard deviation of these points, over N − 1.",
  skew: "Skewness of these points (Fisher's k₃ / k₂^1.5, as Moodle has it). Beyond ± 1 too many attempts lie at one end.",
  kurtosis:
    "Kurtosis of these points (k₄ / k₂², as Moodle has it); 0 for a normal distribution. Between 0 and 1 is desirable.",
  alpha:
    "Cronbach's alpha over decisions (1951), Moodle's coefficient of internal consistency / 100. A place that an attempt never came to counts as 0, like a question not answered. From 0.75 satisfactory; below 0.64 the whole is unsatisfactory (Moodle).",
  standardError:
    "How many points of a total may be chance: standard deviation × √(1 − alpha) (Moodle).",
  key: "Cohen's kappa (1960) between what the key calls for and what was done, as enforce, escalate or leave: 1 is full agreement, 0 is chance.",
  keyWeighted:
    "Weighted kappa (Cohen 1968, squared weights) of the same on the steps leave, escalate, enforce: two steps from the key count four times as much as one.",
  krippendorff:
    "Krippendorff's alpha (2011), nominal: how far people agree with each other on enforce, escalate or leave, place by place, whoever is right. From 0.80 reliable, from 0.667 for tentative conclusions. Range: bootstrap over places.",
  krippendorffOrdinal:
    "Krippendorff's alpha (2011), ordinal: the same on the steps leave, escalate, enforce; two people one step apart disagree less than two steps apart. Range: bootstrap over places.",
  krippendorffPoints:
    "Krippendorff's alpha (2011), interval, of the points that people earned, place by place. Near 1 each place is as easy, or as hard, for everybody: then the scenario tells little about who is better. Range: bootstrap over places.",
  fleiss:
    "Fleiss' kappa (1971) of the same, over the places that every attempt came to. Range: Gwet (2021).",
  dPrime:
    "Sensitivity d′: how well people tell what must be enforced from what must not, whatever their habit; 0 is chance. Log-linear correction (Hautus 1995; Macmillan & Creelman 2005).",
  bias: "Bias c: below 0 people enforce too readily, above 0 too seldom, whatever is shown (Macmillan & Creelman 2005).",
} as const;

/** The name of a definition. */
export type DefinitionName = keyof typeof DEFINITIONS;
