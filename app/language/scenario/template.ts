/** The text that a new scenario begins with: a small whole case that checks clean, to be made one's own part by part. */

/** What a new scenario is told at its beginning. */
export interface Beginning {
  /** The name of the file, and its address. */
  readonly slug: string;
  /** Made of the slug when absent. */
  readonly title?: string;
}

/** "First case" for `first-case`. */
export function titleOfSlug(slug: string): string {
  const words = slug.split("-").filter((word) => word !== "");
  const title = words.join(" ");
  return title.charAt(0).toUpperCase() + title.slice(1);
}

/** The text of a new scenario. It has no problems against the desk and the handbook of this project. */
export function newScenario({ slug, title }: Beginning): string {
  const named = (title ?? "").replace(/\s+/g, " ").trim();
  return HEAD.replace("TITLE", () => JSON.stringify(named || titleOfSlug(slug))) + BODY;
}

const HEAD = `---
title: TITLE
summary: Two reports of one morning. One account copies a radio station; one post is only rude.
level: foundation
minutes: 6
skills: [identity, classification, authority, escalation, communication]
pass: 70
warnings: [Rude words about a referee]
shift:
  from: "09:00"
  to: "09:30"
  pace: 20s
  ends: Your shift is over
based_on:
  invented: >-
    Nothing here happened. The platform, the radio station, the people, the posts and
    every number were made for this exercise.
---
`;

const BODY = `
<Briefing>
It is a quiet morning on the desk. You are an L1 reviewer. One report waits for you, and a second will come.
</Briefing>

{/* The first case: a record to look at, a scene to decide, and a second scene that must be passed up. */}
<Case id="copy" title="Impersonation report on @harbour_fm_" arrives="09:00">

  <Record id="account" title="Account record" minutes="1">
    <Account handle="harbour_fm_" created="6 days ago" followers="140" flags="none" note="@harbour_fm, without the last sign, is 8 years old and has a badge." />
  </Record>

  <Scene id="open" rule="impersonation" needs="account">

    <Report reason="impersonation" reporter="a listener">“This is not the real station.”</Report>
    <Post account="harbour_fm_" at="08:52">We stop at noon today. Send your name and a deposit to keep your prize.</Post>

    <Why>
      Six days old, 140 followers, no badge, and one sign more than the real station, which has its badge for eight years
      (RQ-3): the account is the copy, not the one post. A lock of 24 hours on an account that nothing protects is L1’s to ask
      for (AU-1). The name that listeners know is no reason: the record is.
    </Why>

    <Action do="lock" when="account" then="asked" verdict="best" skills="identity authority" cites="RQ-3 AU-1" asks="account">
      The lock is requested. A second reviewer will see it within the hour.
      <Why>
        You read the record before you touched the account: six days old, no badge, one sign too many.
        A lock of 24 hours on such an account is yours to ask for.
      </Why>
    </Action>
    <Action do="lock" then="asked" verdict="weak" skills="identity" cites="RQ-3">
      The lock is requested. A second reviewer will see it within the hour.
      <Why>
        The right step, and you took it without looking at the record.
        The next account with such a name may be the real one.
      </Why>
    </Action>
    <Action do="remove" then="half" verdict="weak" skills="identity authority" cites="RQ-3">
      The post is gone. The account writes a new one.
      <Why>
        The post is false and yours to remove, but the account itself is the problem:
        it goes on pretending to be the station until somebody stops it.
      </Why>
    </Action>
    <Action do="escalate" then="passed" verdict="weak" skills="authority escalation" cites="AU-1">
      Ticket accepted. It is the ninth in the queue.
      <Why>
        Nothing here is above your level: a small copy without protection is yours to lock.
        While the ticket waits, people send money.
      </Why>
    </Action>
    <Action do="close" then="missed" verdict="harmful" skills="identity" cites="RQ-3 RQ-2">
      Closed.
      <Why>
        One look at the record would have told you: six days old, no badge, and a name one sign away from a station.
      </Why>
    </Action>

  </Scene>

  <Scene id="asked" trigger="press-contact" item="the message" report="the message">

    <Message from="A reporter of the evening paper" via="your private account">
      The copy of the station is gone, I see. Was it one of you? I print in ten minutes.
    </Message>

    <Why>
      A contact with the press is a line of the escalation matrix: it goes to communications, or to the shift lead (ES-2). What
      is said first says what happened to users, and people say it who can check it (CP-3). Ten minutes are the paper’s, not the
      desk’s.
    </Why>

    <Action do="escalate" to="comms l2" then="handled" verdict="best" skills="escalation communication" cites="ES-2 CP-3" asks="note">
      Communications takes it: “Please do not answer. We will.”
      <Why>
        A contact with the press is on the escalation matrix, so it goes up in the same shift.
        You left the answer to people who can check it first.
      </Why>
    </Action>
    <Action do="escalate" to="l3 legal access-control emergency" then="elsewhere" verdict="weak" skills="escalation" cites="ES-2">
      Ticket accepted. Nobody has opened it yet.
      <Why>
        You said nothing and told somebody, which is good. The matrix names the shift lead
        and communications, who can answer within ten minutes.
      </Why>
    </Action>
    <Action do="return" then="quoted" verdict="harmful" skills="communication" cites="CP-3">
      The paper prints your sentence under the name of the platform.
      <Why>
        You do not speak for the platform, and any reply is a statement now.
        First facts say what happened to users, and other people say them.
      </Why>
    </Action>
    <Action do="close" then="elsewhere" verdict="weak" skills="escalation communication" cites="ES-2">
      You close the message.
      <Why>
        No answer is far better than a wrong one. But nobody who looks after such things
        knows now that a paper asked.
      </Why>
    </Action>

  </Scene>

  <Ending id="handled" outcome="handled">The message is with people whose work it is to answer it.</Ending>
  <Ending id="elsewhere" outcome="missed">The paper prints its story without a word from the platform.</Ending>
  <Ending id="quoted" outcome="harm">The story is printed, and your sentence is its headline.</Ending>
  <Ending id="half" outcome="near-miss">The account has a new post with the same promise.</Ending>
  <Ending id="passed" outcome="near-miss">The ticket is answered late in the morning.</Ending>
  <Ending id="missed" outcome="harm">The account collects deposits until noon.</Ending>

  <ShiftEnd then="missed" verdict="weak" skills="authority" cites="AU-1">
    Your screen goes dark.
    <Why>
      Half an hour was enough for two reports. What you leave open stays open
      until somebody else finds it in the queue.
    </Why>
  </ShiftEnd>

</Case>

{/* The second case is benign: it breaks no rule, and a desk that acts on everything gets it wrong. */}
<Case id="referee" title="Abuse report on a post about a football match" arrives="09:05">

  <Record id="thread" title="The whole thread" minutes="1">
    Forty people talk about yesterday’s match. The referee is a public figure in it and is not addressed. Nobody says where he lives.
  </Record>

  <Scene id="open" rule="none" needs="thread">

    <Report reason="abuse" reporter="a supporter of the other club">“He insults an honest man!”</Report>
    <Post account="north_stand" at="09:01">That referee needs new glasses and a new job.</Post>

    <Why>
      The referee is a public person here, spoken of for what he did in a match and not addressed; nobody of forty says where
      he lives. Rough words break no rule (CB-1), and where no rule is broken nothing is taken away (RQ-2). That the other
      club’s supporters are angry is why it was reported, not what it says.
    </Why>

    <Action do="close" then="left-up" verdict="best" skills="classification" cites="CB-1 RQ-2">
      Closed. The reporter is told that no rule was broken.
      <Why>
        Rough words about what a public person does at work are part of public life.
        You could name no rule that this post breaks, so you left it.
      </Why>
    </Action>
    <Action do="remove" then="taken-down" verdict="harmful" skills="classification" cites="CB-1 RQ-2">
      It is done.
      <Why>
        A report is not yet a breach. You took away a lawful opinion that names no private person,
        once, in a talk about a match.
      </Why>
    </Action>
    <Action do="escalate" then="waiting" verdict="weak" skills="classification escalation" cites="RQ-2 ES-2">
      Ticket accepted.
      <Why>
        No trigger of the matrix is here, and the rule is clear. Passing it up
        only slows down the reports that need somebody.
      </Why>
    </Action>

  </Scene>

  <Ending id="left-up" outcome="handled">The post is still there. The talk has moved on to the next match.</Ending>
  <Ending id="taken-down" outcome="harm">The writer asks in public which rule was broken.</Ending>
  <Ending id="waiting" outcome="missed">The ticket comes back: “Which rule do you mean?”</Ending>
  <Ending id="open-still" outcome="missed">The report is still in the queue when you leave.</Ending>

  <ShiftEnd then="open-still">Your screen goes dark.</ShiftEnd>

</Case>

<Debrief>

## What it is about

Copies of known accounts are among the commonest reports there are, and so are reports that only mean “I do not like
this”. The two need opposite decisions, and both come under the same buttons.

## What is disputed

How much checking a reviewer should do before a lock, and who may speak to the press, is answered differently from
platform to platform. If your scenario comes from a real case, write here what is known about it,
who says so, and what is still in doubt.

</Debrief>

<Path title="The good way: look, lock, pass up, leave alone" expect="100" ends="copy:handled referee:left-up">

- open account
- copy: lock, citing as expected, attaching as expected, sure
- copy: escalate to comms, citing as expected, attaching as expected, sure
- wait
- open thread
- referee: close, citing as expected, sure

</Path>

<Path title="The worst way: nothing is looked at" expect="0" ends="copy:missed referee:taken-down">

- copy: close, sure
- wait
- referee: remove, sure

</Path>
`;
