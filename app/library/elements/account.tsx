/** `<Account>`: an account record as a console card. */
import type { ReactNode } from "react";

interface AccountProps {
  handle?: string;
  name?: string;
  created?: string;
  followers?: string;
  flags?: string;
  note?: string;
  children?: ReactNode;
}

/** The record card: facts in a list, flags as badges. */
export function Account(props: AccountProps) {
  return (
    <div className="el el-account">
      <div className="el-head">
        <span className="el-kind">Account</span>
        <span className="el-handle">@{(props.handle ?? "").replace(/^@/, "")}</span>
        {props.name ? <span>{props.name}</span> : null}
      </div>
      <dl className="el-facts">
        {props.created ? <Fact term="Created" value={props.created} /> : null}
        {props.followers ? <Fact term="Followers" value={props.followers} /> : null}
        {props.flags ? <Fact term="Flags" value={<Flags flags={props.flags} />} /> : null}
      </dl>
      {props.note ? <p className="el-account-note">{props.note}</p> : null}
      {props.children ? <div className="el-body">{props.children}</div> : null}
    </div>
  );
}

function Fact(props: { term: string; value: ReactNode }) {
  return (
    <>
      <dt>{props.term}</dt>
      <dd>{props.value}</dd>
    </>
  );
}

function Flags(props: { flags: string }) {
  const flags = props.flags
    .split(",")
    .map((flag) => flag.trim())
    .filter((flag) => flag !== "" && flag.toLowerCase() !== "none");
  if (flags.length === 0) return <span className="el-flag-none">none</span>;
  return (
    <span className="el-flags">
      {flags.map((flag, index) => (
        <span className="el-flag" key={flag}>
          {flag}
          {index < flags.length - 1 ? <span className="visually-hidden">, </span> : null}
        </span>
      ))}
    </span>
  );
}
