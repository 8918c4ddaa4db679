/** Small scenarios with every part of the language that moves, for tests that play at random. */

/** Records, worksheets, guarded actions, queued effects, conditional arrivals, circles. */
export const BUSY = `
<Otherwise verdict="weak" skills="care" cites="EV-1" sets="fumbled">Nothing changes.</Otherwise>
<Case id="one" title="One" arrives="16:00">
  <Record id="account" title="Account" minutes="2">An account.</Record>
  <Record id="history" title="History" minutes="1">What was.</Record>
  <Scene id="open">
    <UseWorksheet id="interest" minutes="3" key="broken:no never:no" />
    <Action do="lock" when="account interest" then="asked" verdict="best" skills="identity" cites="AU-1 RQ-1" asks="note account">L.</Action>
    <Action do="lock" unless="history" then="asked" sets="hasty" verdict="weak" skills="identity" cites="AU-1">L.</Action>
    <Action do="suspend" then="queued" sets="pressed" verdict="harmful" skills="authority" cites="AU-2">S.</Action>
    <Action do="escalate" to="l2" then="asked" verdict="acceptable" skills="escalation" cites="PN-1">E.</Action>
    <Action do="escalate" then="asked" verdict="weak" skills="escalation" cites="PN-1">E.</Action>
    <Action do="label" minutes="4" sets="told">Told.</Action>
  </Scene>
  <Scene id="asked">
    <Action do="call" to="l2" then="open">Back again.</Action>
    <Action do="close" then="done" verdict="best" skills="care" cites="RQ-1" asks="interest">C.</Action>
    <After minutes="6" then="open" when="hasty">It comes back.</After>
    <ShiftEnd then="left" verdict="weak" skills="handover" cites="EV-1" />
  </Scene>
  <Scene id="queued">
    <Action do="call" to="l2" then="asked" verdict="best" skills="care" cites="AU-2">Stopped.</Action>
    <After minutes="2" then="dark" sets="went-dark">Dark.</After>
  </Scene>
  <Scene id="dark">
    <Action do="remove" verdict="critical" skills="care" cites="AU-2">R.</Action>
    <After minutes="5" then="open" unless="fumbled">Restored to the queue.</After>
    <After minutes="9" then="gone">Gone.</After>
  </Scene>
  <Ending id="done" outcome="handled">Done.</Ending>
  <Ending id="gone" outcome="harm">Gone.</Ending>
  <Ending id="left" outcome="missed">Left.</Ending>
  <ShiftEnd then="left" />
</Case>
<Case id="press" title="Press" arrives="16:12" when="went-dark">
  <Scene id="open">
    <Action do="escalate" to="l3" then="done" verdict="best" skills="communication" cites="PN-1" asks="note">E.</Action>
    <Action do="close" then="done" verdict="harmful" skills="communication" cites="PN-1">C.</Action>
  </Scene>
  <Ending id="done" outcome="handled">Done.</Ending>
  <ShiftEnd then="done" />
</Case>
<Case id="calm" title="Calm" arrives="16:12" unless="went-dark told">
  <Record id="thread" title="Thread">A thread.</Record>
  <Scene id="open">
    <UseWorksheet id="interest" key="broken:yes never:no" />
    <Action do="close" when="interest" then="done" verdict="best" skills="classification" cites="RQ-1">C.</Action>
    <Action do="close" then="done" verdict="acceptable" skills="classification" cites="RQ-1">C.</Action>
  </Scene>
  <Ending id="done" outcome="handled">Done.</Ending>
  <ShiftEnd then="done" verdict="weak" skills="handover" cites="EV-1" />
</Case>
<Case id="late" title="Late" arrives="16:20" when="account">
  <Scene id="open">
    <Action do="lock" then="done" verdict="best" skills="identity" cites="AU-1">L.</Action>
  </Scene>
  <Ending id="done" outcome="handled">Done.</Ending>
  <ShiftEnd then="done" />
</Case>`;

/** Two scenes that lead to each other, each worth a decision. */
export const CIRCLE = `
<Case id="one" title="One" arrives="16:00">
  <Scene id="here">
    <Action do="call" then="there">Over.</Action>
    <Action do="lock" then="done" verdict="best" skills="identity" cites="AU-1">L.</Action>
  </Scene>
  <Scene id="there">
    <Action do="call" then="here" verdict="best" skills="care" cites="AU-2">And back.</Action>
    <Action do="close" then="done">C.</Action>
  </Scene>
  <Ending id="done" outcome="handled">Done.</Ending>
  <ShiftEnd then="done" />
</Case>`;
