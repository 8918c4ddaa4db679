// A corpus of what must be found and what must not. Every positive was made up for this file; numbers and check
// digits are right, so that they could belong to somebody.
import { type CountryCode, getExampleNumber } from "libphonenumber-js/min";
import examples from "libphonenumber-js/mobile/examples";
import { expect, test } from "vitest";
import { findPersonalData } from "./find.ts";
import { passesLuhn } from "./payment-numbers.ts";

const POSITIVE: readonly string[] = [
  // E-mail addresses
  "Write to anna.kowalska@gmail.com today.",
  "mailto:j.meyer@web.de",
  "Her address is first_last+news@outlook.co.uk, she says.",
  "info@quillrow.com answers within a day",
  "<Note>t.okafor@yahoo.fr</Note>",
  "müller@städte.de",
  "reach me: sam-99@proton.me.",
  "ADMIN@COMPANY.IO",
  "the sender is a@b.co",
  "anna (at) gmail (dot) com",
  "write to kim [at] posteo.de",
  "x.y.z@mail.sub.university.ac.uk",
  "to='press@ministry.gov.pl'",
  "[mail](mailto:someone@icloud.com)",
  // Telephone numbers, as from abroad
  "+44 7911 123456",
  "+44 20 7123 4567",
  "+1 415 867 2310",
  "+1 (212) 736-5000",
  "+49 30 901820",
  "+49 171 2345678",
  "+33 6 12 34 56 78",
  "+33 1 42 68 53 00",
  "+34 612 345 678",
  "+48 512 345 678",
  "+91 98765 43210",
  "+61 412 345 678",
  "+353 87 123 4567",
  "+31 6 12345678",
  "+39 06 6982 1234",
  "+4917623456789",
  "0044 7911 123456",
  "0049 171 2345678",
  // At home
  "07911 123456",
  "020 7123 4567",
  "(020) 7123 4567",
  "0171 2345678",
  "06 12 34 56 78",
  "0612345678",
  "0412 345 678",
  "087 123 4567",
  "415-867-2310",
  "(212) 736-5000",
  "212.736.5000",
  "1-415-867-2310",
  "98765 43210",
  "Call me on 612 345 678 before noon",
  "my phone: 512345678",
  "text her at 4158672310",
  // Cards and accounts
  "4539 1488 0343 6467",
  "5425 2334 3010 9903",
  "4716893210045675",
  "374245455400126",
  "6011-0009-9013-9424",
  "GB29 NWBK 6016 1331 9268 19",
  "DE89 3704 0044 0532 0130 00",
  "FR1420041010050500013M02606",
  "PL61 1090 1014 0000 0712 1981 2874",
  "NL91ABNA0417164300",
  // Machines
  "8.8.8.8",
  "The sign-in came from 91.198.174.192.",
  "185.60.216.35:443",
  "2a00:1450:4001:81b::200e",
  "2606:4700:4700::1111",
  // Accounts of the real world
  "@elonmusk posted it",
  "“Ask @POTUS!”",
  '<Account handle="realDonaldTrump" />',
  '<Post account="@BBCBreaking">',
  "See https://twitter.com/some_person_41",
  "instagram.com/her.name",
  "https://www.facebook.com/profile.of.somebody",
];

const NEGATIVE: readonly string[] = [
  // Kept for examples
  "anna@example.com",
  "anna@mail.example.org",
  "press@quillrow.example",
  "root@localhost",
  "someone@server.test",
  "nobody@nowhere.invalid",
  "anna (at) quillrow (dot) example",
  // Not addresses
  "@halden and @tram_line_nine",
  "an account like @harbour_fm_",
  "meet me @ the office",
  "5 @ 3 coins",
  "Who is in (at) the building",
  "npm install @mdx-js/mdx",
  // Kept for fiction
  "+1 202 555 0123",
  "(212) 555-0187",
  "212-555-0100",
  "+44 1632 960123",
  "01632 960 001",
  "07700 900461",
  "+44 7700 900 123",
  "0161 496 0999",
  "020 7946 0018",
  "0808 157 0123",
  "+61 491 570 156",
  "(02) 5550 1234",
  "+33 6 39 98 12 34",
  "01 99 00 12 34",
  "+49 30 23125 123",
  "call 0171 39200 12",
  // Numbers of other kinds
  "41.2 million followers",
  "1,904 reports, 1,902 of them name no post",
  "5,180 followers",
  "12.6 million",
  "100 000 000 views",
  "612 345 678 views",
  "16:41 to 17:00",
  "09:20, 12:45, 15:30",
  "2017-11-02",
  "2026-11-01 09:30",
  "2 November 2017",
  "02.11.2017",
  "02/11/2017",
  "1999-2004",
  "2019–2023",
  "ticket 20260114-0042",
  "case 4711-0815",
  "item 1234567890123456",
  "order 1234 5678 9012 3456",
  "ISBN 978-3-16-148410-0",
  "https://example.org/2017/digital/news/trump-account-taken-down-1202606385/",
  "https://example.org/story?id=4539148803436467",
  "rights VENDOR-FULL, level L2",
  "clauses AU-1 RQ-3 PN-1",
  "0 000 000 000",
  "3.1415926535",
  "0.123456789",
  "at 35 per cent, 85%",
  "1.000.000 posts",
  "score 31 -> 29",
  "call 112",
  "ring 999 or 911",
  "24-hour lock, 30 minutes, 11 minutes",
  // Trial cards and void accounts
  "4111 1111 1111 1111",
  "4242424242424242",
  "4539 1488 0343 6468",
  "GB00 NWBK 6016 1331 9268 19",
  "DE12 3456 7890 1234 5678 90",
  // Machines of nobody
  "192.0.2.44",
  "198.51.100.7",
  "203.0.113.9",
  "10.0.0.1",
  "172.16.4.2",
  "192.168.1.1",
  "127.0.0.1",
  "2001:db8::8a2e:370:7334",
  "::1",
  "fe80::1",
  "version 5.33.3.1",
  "v10.2.0.4",
  // Invented accounts
  '<Account handle="president_halden_" />',
  '<Post account="ridge_runner_44">',
  "@office_of_the_president",
  "@haldenbridge",
  "https://quillrow.example/halden",
  "the POTUS account, in words",
];

const isFound = (text: string) => findPersonalData(text).length > 0;

test("at least 95 per cent of what could be real is found", () => {
  const missed = POSITIVE.filter((text) => !isFound(text));
  expect(POSITIVE.length).toBeGreaterThanOrEqual(60);
  expect({ missed, recall: 1 - missed.length / POSITIVE.length >= 0.95 }).toEqual({
    missed: [],
    recall: true,
  });
});

test("nothing is found in what is kept for examples, or is a number of another kind", () => {
  expect(NEGATIVE.length).toBeGreaterThanOrEqual(60);
  expect(NEGATIVE.filter(isFound)).toEqual([]);
});

test("what is found is exactly the address or number, and what is offered instead is not found again", () => {
  for (const text of POSITIVE) {
    for (const { from, to, instead } of findPersonalData(text)) {
      expect(text.slice(from, to)).toMatch(/^[\w(+@].*\w$/s);
      if (instead !== undefined) expect([instead, isFound(instead)]).toEqual([instead, false]);
    }
  }
});

test("accounts of the real world may be named where the text tells of it, numbers nowhere", () => {
  const text = "@POTUS and +44 7911 123456";
  expect(findPersonalData(text, () => true).map(({ from }) => from)).toEqual([11]);
});

test("the check digit of a card is that of Luhn", () => {
  // The worked example of ISO/IEC 7812-1, annex B: account number 7992739871, check digit 3.
  expect(passesLuhn("79927398713")).toBe(true);
  expect(passesLuhn("79927398710")).toBe(false);
});

test("a mobile number of each country is found as it is dialled from abroad, but for those of fiction", () => {
  const numbers = Object.keys(examples).flatMap(
    (country) => getExampleNumber(country as CountryCode, examples) ?? [],
  );
  const missed = numbers.filter((number) => !isFound(number.formatInternational()));
  expect(numbers.length).toBeGreaterThan(200);
  // 201 555 0123 is kept for fiction.
  expect(missed.map(({ country }) => country)).toEqual(["US"]);
});
