/** `<Figure>`: a described stand-in for a picture. */

/** The description in place of the picture. */
export function Figure(props: { alt?: string; caption?: string }) {
  return (
    <figure className="el-figure">
      <span className="el-media-kind">Picture, described</span> {props.alt}
      {props.caption ? <figcaption>{props.caption}</figcaption> : null}
    </figure>
  );
}
