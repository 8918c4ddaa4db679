/** Statements as the Experience API has them (xAPI 1.0.3, part two): the parts that are used here. */

/** Text by language. */
export type LanguageMap = Readonly<Record<string, string>>;
/** Whatever an IRI says more. */
export type Extensions = Readonly<Record<string, unknown>>;

/** Somebody, by the id of their account: no name and no e-mail address leaves the house. */
export interface Agent {
  readonly objectType: "Agent";
  readonly account: { readonly homePage: string; readonly name: string };
}

/** One answer that can be given. */
export interface InteractionComponent {
  readonly id: string;
  readonly description: LanguageMap;
}

/** What a statement is about. */
export interface Activity {
  readonly objectType: "Activity";
  readonly id: string;
  readonly definition: {
    readonly type: string;
    readonly name: LanguageMap;
    readonly description?: LanguageMap;
    readonly interactionType?: "choice";
    readonly choices?: readonly InteractionComponent[];
    readonly correctResponsesPattern?: readonly string[];
    readonly extensions?: Extensions;
  };
}

/** Another statement. */
export interface StatementRef {
  readonly objectType: "StatementRef";
  readonly id: string;
}

/** How it came out. */
export interface StatementResult {
  readonly score?: {
    readonly scaled: number;
    readonly raw: number;
    readonly min: number;
    readonly max: number;
  };
  readonly success?: boolean;
  readonly completion?: boolean;
  readonly response?: string;
  /** ISO 8601. */
  readonly duration?: string;
  readonly extensions?: Extensions;
}

/** Around what it happened. */
export interface StatementContext {
  readonly registration: string;
  readonly instructor?: Agent;
  readonly contextActivities?: {
    readonly parent?: readonly Activity[];
    readonly grouping?: readonly Activity[];
  };
  readonly revision?: string;
  readonly platform?: string;
  readonly language?: string;
  readonly extensions?: Extensions;
}

/** One statement. `id` and `timestamp` are always given: the same statement is sent twice only as itself. */
export interface Statement {
  readonly id: string;
  readonly actor: Agent;
  readonly verb: { readonly id: string; readonly display: LanguageMap };
  readonly object: Activity | StatementRef;
  readonly result?: StatementResult;
  readonly context: StatementContext;
  readonly timestamp: string;
}
