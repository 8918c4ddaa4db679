import { Icon } from "#app/kit/layout/icon.tsx";
import type { IconName } from "#app/kit/layout/icon.tsx";
import { Prose } from "#app/kit/layout/prose.tsx";
import type { StoryPart } from "#app/language/scenario/desk-view.ts";

const HEADS: Readonly<Record<StoryPart["kind"], { icon: IconName | null; words: string | null }>> =
  {
    scene: { icon: null, words: null },
    consequence: { icon: "arrow", words: "You" },
    effect: { icon: "effect", words: "Meanwhile" },
    ending: { icon: "flag", words: "Case closed" },
  };

/** What has happened in the case so far, oldest first; focus goes to the first new part. */
export function Story(props: { story: readonly StoryPart[] }) {
  const last = props.story.length - 1;
  return (
    <ol className="story">
      {props.story.map((part, index) => {
        const { icon, words } = HEADS[part.kind];
        return (
          <li
            key={index}
            className="story-part"
            data-kind={part.kind}
            data-latest={index === last || undefined}
            id={`story-${index}`}
            tabIndex={-1}
          >
            <span className="story-time time">{part.time}</span>
            <div className="story-body">
              {words ? (
                <h3 className="story-head">
                  {icon ? <Icon name={icon} /> : null}
                  <span>
                    {words}
                    {part.title ? `: ${part.title}` : ""}
                  </span>
                </h3>
              ) : null}
              <Prose html={part.html} />
            </div>
          </li>
        );
      })}
    </ol>
  );
}
