/** Hands a mail to the mail server. */
import { createTransport, type NodemailerError } from "nodemailer";

import type { MailAccess } from "#app/env.server.ts";
import { Hindrance } from "#app/jobs/kind.server.ts";
import type { Piece } from "./sending.server.ts";

/** Milliseconds to be connected and greeted, and for each answer; and for all of it: well before somebody else takes us for dead and sends it again. */
const TO_CONNECT = 10_000;
const FOR_ALL = 40_000;
const LONGEST_MESSAGE = 300;
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|::1)$/i;

/** Hands it over, or throws a hindrance: a final one when the server does not want this mail, one for a while when it could not be asked. */
export async function postMail(
  access: MailAccess,
  site: string | null,
  { id, to, subject, text }: Piece,
  patience = FOR_ALL,
): Promise<void> {
  const { host, port, secure, username, password, from } = access;
  const near = LOOPBACK.test(host);
  const transport = createTransport({
    ...{ host, port, secure, requireTLS: !secure && !near, tls: { rejectUnauthorized: !near } },
    ...(username !== "" && { auth: { user: username, pass: password } }),
    ...{ connectionTimeout: TO_CONNECT, greetingTimeout: TO_CONNECT, dnsTimeout: TO_CONNECT },
    ...{ socketTimeout: patience, disableFileAccess: true, disableUrlAccess: true },
  });
  try {
    await transport.sendMail({
      ...{ from, to, subject, text },
      messageId: `<${id}@${new URL(site ?? "http://localhost").hostname}>`,
      headers: { "Auto-Submitted": "auto-generated" },
      signal: AbortSignal.timeout(patience),
    });
  } catch (error) {
    throw hindranceOf(error as NodemailerError);
  } finally {
    transport.close();
  }
}

function hindranceOf({ code, message, response, permanent, command }: NodemailerError): Hindrance {
  // Refused for who we are (a wrong password, a sender that it does not know) is not the mail's fault: somebody mends it.
  const final = permanent === true && (command === "RCPT TO" || command === "DATA");
  const words = (response ?? message).replace(/\s+/g, " ").slice(0, LONGEST_MESSAGE);
  const tls = code === "ETLS" ? "no TLS, " : "";
  return new Hindrance(
    final ? `The mail server refused it: ${words}` : `It could not be handed over: ${tls}${words}`,
    { final },
  );
}
