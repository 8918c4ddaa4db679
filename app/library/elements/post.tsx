/** `<Post>`: a post on the platform, with a described stand-in for its picture and a cover where asked. */
import type { ReactNode } from "react";

import { Cover } from "./cover.tsx";

interface PostProps {
  account?: string;
  at?: string;
  media?: string;
  covered?: string;
  children?: ReactNode;
}

/** The post as the console shows it. */
export function Post(props: PostProps) {
  const account = (props.account ?? "").replace(/^@/, "");
  const content = (
    <>
      {props.children ? <div className="el-body">{props.children}</div> : null}
      {props.media ? (
        <div className="el-media">
          <span className="el-media-kind">Picture, described</span> {props.media}
        </div>
      ) : null}
    </>
  );
  return (
    <div className="el el-post">
      <div className="el-head">
        <span className="el-avatar" aria-hidden="true">
          {account.replace(/[^\p{L}\p{N}]/gu, "").slice(0, 1) || "?"}
        </span>
        <span className="visually-hidden">Post by</span>
        <span className="el-handle">@{account}</span>
        {props.at ? <span className="el-when">{props.at}</span> : null}
      </div>
      {props.covered ? <Cover reason={props.covered}>{content}</Cover> : content}
    </div>
  );
}
